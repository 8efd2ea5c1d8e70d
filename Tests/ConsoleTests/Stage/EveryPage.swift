import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Every page of both offices as a value, by the path under which it stands.
struct EveryPage {
    struct Named: CustomTestStringConvertible, Sendable {
        let name: String
        let page: any ConsolePage
        let office: OfficeName
        let asOf: Frame.AsOf?

        var testDescription: String { name }

        func html(_ language: Language) throws -> String {
            page.page(in: language).html(
                in: Frame(
                    office: office, visitor: try Consoles.visitor(), language: language,
                    path: "/", query: [], asOf: asOf))
        }
    }

    static func all() throws -> [Named] { try supervisor() + firm() }

    static func supervisor(_ programme: InventedProgramme? = nil) throws -> [Named] {
        let programme = try programme ?? InventedProgramme()
        let view = programme.view
        let letter = try ReadLetters.issued("260003", in: view)
        let journal = try programme.journal(nil)
        let pages: [(String, any ConsolePage)] = [
            ("programme", ProgrammePage(view)),
            (
                "firms",
                FirmsPage(
                    firms: view.state.firms.all, rules: view.rules.eligibility,
                    day: KoreanDate(of: view.now), filter: nil)
            ),
            ("rounds", RoundsPage(view)),
            ("outbox", OutboxPage(view.state.correspondence)),
            (
                "letters",
                LettersPage(
                    letters: ReadLetters.issued(in: view),
                    drafts: Array(view.state.letters.drafts.values.filter { $0.serial == nil }),
                    now: view.now)
            ),
            ("letter", LetterPage(letter: letter, rules: view.rules, now: view.now)),
            (
                "journal",
                JournalPage(
                    day: journal.day, before: journal.before, after: journal.after,
                    entries: journal.entries, count: journal.count + 1, size: journal.size,
                    rulebookVersion: "sample",
                    known: .init(
                        people: 3, letters: ReadLetters.issued(in: view), firms: 12,
                        statusListSequence: 1, isStopped: nil))
            ),
            ("people", PeoplePage(people: view.state.people.all)),
            ("rulebook", RulebookPage(rules: view.rules)),
            ("refusal", RefusalPage(kind: .notFound, message: "no letter 269999")),
            ("error", RefusalPage(kind: nil, message: "1f2e")),
        ]
        return pages.map {
            Named(
                name: $0.0, page: $0.1, office: Consoles.supervisorName,
                asOf: .init(view.now, view.rules))
        }
    }

    static func firm(_ office: InventedFirmOffice? = nil) throws -> [Named] {
        let office = try office ?? InventedFirmOffice()
        let view = office.view
        let record = office.record(500, nil)
        let everything: [ShutReason] = [
            .stopped(
                StopOrder(
                    by: office.sample.officer, at: view.now, reason: "drill",
                    confirmBy: view.now)), .noLetterInForce, .noCaller, .noService, .starting,
            .draining, .notServed, .recordUnavailable, .recordReserve, .clockBehind, .noDayKey,
            .unreadable,
        ]
        let pages: [(String, any ConsolePage)] = [
            ("gate", GatePage(reasons: [], view: view, isRehearsal: true, record: record)),
            (
                "gate-shut",
                GatePage(reasons: everything, view: view, isRehearsal: false, record: record)
            ),
            (
                "gate-new",
                GatePage(
                    reasons: [.noCaller],
                    view: OfficeView(state: FirmState(), rules: view.rules, now: view.now),
                    isRehearsal: false, record: RecordStretch(size: 0, entries: []))
            ),
            (
                "held-letters",
                LettersPage(letters: ReadLetters.held(in: view), drafts: nil, now: view.now)
            ),
            (
                "held-letter",
                LetterPage(
                    letter: try ReadLetters.held("260001", in: view), rules: view.rules,
                    now: view.now)
            ),
            ("callers", CallersPage(callers: view.state.callers.all, rules: view.rules)),
            (
                "disciplines",
                DisciplinesPage(
                    board: DisciplineBoard(
                        of: view.state.office, on: KoreanDate(of: view.now),
                        rules: view.rules.disciplines))
            ),
            ("firm-outbox", OutboxPage(view.state.correspondence)),
            ("record", RecordPage(stretch: office.record(50, 80), isNewest: false)),
        ]
        return pages.map {
            Named(
                name: $0.0, page: $0.1, office: Consoles.firmName,
                asOf: .init(view.now, view.rules))
        }
    }
}
