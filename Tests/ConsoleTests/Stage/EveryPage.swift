import Access
import Egress
import Foundation
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

    static func all() throws -> [Named] { try supervisor() + round() + firm() }

    /// The pages of applications, panels and the ranking, as several people see them.
    static func round(_ round: InventedRound? = nil) throws -> [Named] {
        let round = try round ?? InventedRound()
        let view = round.view
        func offers(_ person: PersonID, _ role: Role) -> Offers {
            Offers(Visitor(person: person, roles: [role], formToken: "token"))
        }
        let office = offers(InventedRound.secretary, .secretariat)
        let expert = offers(InventedRound.experts[0], .expert)
        let chair = offers(InventedRound.chair, .chair)
        let pages: [(String, any ConsolePage)] = [
            (
                "applications",
                ApplicationsPage(view, for: InventedRound.secretary, offers: office)
            ),
            (
                "application", ApplicationPage(try round.application(3), in: view, offers: office)
            ),
            (
                "application-selected",
                ApplicationPage(try round.application(0), in: view, offers: office)
            ),
            ("evaluations", EvaluationsPage(view, for: InventedRound.secretary, offers: office)),
            (
                "evaluations-expert",
                EvaluationsPage(view, for: InventedRound.experts[2], offers: expert)
            ),
            ("evaluations-chair", EvaluationsPage(view, for: InventedRound.chair, offers: chair)),
            (
                "evaluation-none",
                try round.evaluation(13, for: InventedRound.secretary, offers: office)
            ),
            (
                "evaluation-undeclared",
                try round.evaluation(
                    12, for: InventedRound.experts[2],
                    offers: offers(InventedRound.experts[2], .expert))
            ),
            (
                "evaluation-conflicted",
                try round.evaluation(
                    12, for: InventedRound.conflicted,
                    offers: offers(InventedRound.conflicted, .expert))
            ),
            (
                "evaluation-scoring",
                try round.evaluation(12, for: InventedRound.experts[0], offers: expert)
            ),
            (
                "evaluation-sealed",
                try round.evaluation(12, for: InventedRound.secretary, offers: office)
            ),
            ("evaluation-opened", try round.evaluation(9, for: InventedRound.chair, offers: chair)),
            (
                "evaluation-concluded",
                try round.evaluation(11, for: InventedRound.secretary, offers: office)
            ),
            ("ranking", try round.ranking(for: InventedRound.secretary, offers: office)),
        ]
        return pages.map {
            Named(
                name: $0.0, page: $0.1, office: Consoles.supervisorName,
                asOf: .init(view.now, view.rules))
        }
    }

    static func supervisor(_ programme: InventedProgramme? = nil) throws -> [Named] {
        let programme = try programme ?? InventedProgramme()
        let view = programme.view
        let offers = Offers(try Consoles.visitor([.secretariat, .administrator, .clerk]))
        let person = try #require(offers.person)
        let letter = try ReadLetters.issued("260003", in: view, for: person)
        let drafts = view.state.letters.drafts.values.sorted { $0.draftedAt < $1.draftedAt }
        let draft = try #require(drafts.last)
        let journal = try programme.journal(nil)
        let pages: [(String, any ConsolePage)] = [
            ("programme", ProgrammePage(view, offers: offers)),
            ("discipline-reports", DisciplineReportsPage(view, offers: offers)),
            (
                "discipline-report",
                try DisciplineReportPage(
                    InventedFirm(number: 1).id, lastDay: nil, in: view, offers: offers)
            ),
            (
                "firms", FirmsPage(view, offers: offers)
            ),
            ("firm", try FirmPage(InventedFirm(number: 4).id, in: view, offers: offers)),
            ("commission", CommissionPage(view, offers: offers)),
            ("consultations", ConsultationsPage(view, offers: offers)),
            (
                "consultation",
                try ConsultationPage("consultation-1", in: view, offers: offers)
            ),
            ("rounds", RoundsPage(view)),
            ("outbox", OutboxPage(view.state, offers: offers)),
            ("dispatch", DispatchPage(dispatch: try notice())),
            (
                "letters",
                LettersPage(
                    letters: ReadLetters.issued(in: view, for: person),
                    drafts: drafts.filter { $0.serial == nil }, now: view.now,
                    dates: LetterDatesTables(view, offers: offers), offers: offers)
            ),
            (
                "letter",
                LetterPage(letter: letter, rules: view.rules, now: view.now, offers: offers)
            ),
            ("letter-draft", LetterDraftPage(draft, in: view, offers: offers)),
            ("new-draft", try PreparedDraftPage(application: nil, in: view, offers: offers)),
            ("revoke", RevokeLetterPage(letter: letter, rules: view.rules, offers: offers)),
            ("correct", CorrectLetterPage(letter: letter, rules: view.rules, offers: offers)),
            (
                "journal",
                JournalPage(
                    day: journal.day, before: journal.before, after: journal.after,
                    entries: journal.entries, count: journal.count + 1, size: journal.size,
                    rulebookVersion: "sample",
                    known: .init(
                        people: 3, letters: ReadLetters.issued(in: view, for: person),
                        firms: 12, statusListSequence: 1, isStopped: nil,
                        progress: KnownProgress(view.state)))
            ),
            ("people", PeoplePage(people: view.state.people.all)),
            (
                "people-accounts",
                PeoplePage(
                    people: view.state.people.all, accounts: try accounts(), offers: offers)
            ),
            ("rulebook", RulebookPage(rules: view.rules, offers: offers)),
            ("refusal", RefusalPage(kind: .notFound, message: "no letter 269999")),
            ("error", RefusalPage(kind: nil, message: "1f2e")),
        ]
        return pages.map {
            Named(
                name: $0.0, page: $0.1, office: Consoles.supervisorName,
                asOf: .init(view.now, view.rules))
        }
    }

    /// A notice that another office wrote.
    static func notice() throws -> ShownDispatch {
        let json = """
            {"office": "gaon-bank-0", "isOwn": false, "number": 2, "kind": "notice",
             "at": "2026-07-20T05:30:00.000000Z", "document": "signed",
             "says": {"kind": "dispatch", "signer": "the documents key of gaon-bank-0",
              "isSignerKnown": true, "lines": [
               {"name": "from", "value": "gaon-bank-0"}, {"name": "to", "value": "fsc"},
               {"name": "number", "value": "2"}, {"name": "kind", "value": "notice"},
               {"name": "written at", "value": "2026-07-20T05:29:00.000000Z"},
               {"name": "contents", "value": "점검 일정을\\n알려 주십시오"}]}}
            """
        return try JSONDecoder().decode(ShownDispatch.self, from: Data(json.utf8))
    }

    /// An account that is open and one that is locked.
    private static func accounts() throws -> [ListAccounts.Shown] {
        let json = """
            [{"person": "officer", "opened": "2026-05-26", "failures": 1, "sessions": 1,
              "tokens": 2},
             {"person": "approver", "opened": "2026-05-26", "failures": 5, "sessions": 0,
              "tokens": 0, "lockedUntil": "2026-07-20T05:30:00.000000Z"}]
            """
        return try JSONDecoder().decode([ListAccounts.Shown].self, from: Data(json.utf8))
    }

    static func firm(_ office: InventedFirmOffice? = nil) throws -> [Named] {
        let office = try office ?? InventedFirmOffice()
        let view = office.view
        let record = office.record(500, nil)
        let offers = Offers(try Consoles.visitor([.ciso, .gatekeeper]))
        let application = try #require(view.state.office.applications.all.first)
        let evaluate = Ask<FirmDesk>.evaluateDisciplines
        let evaluated = [
            "firstDay": "2026-01-01", "lastDay": "2026-06-30",
            "notChecked.0.control": "inboundMalware", "notChecked.1.control": "idleCut",
        ]
        let everything: [ShutReason] = [
            .stopped(
                StopOrder(
                    by: office.sample.officer, at: view.now, reason: "drill",
                    confirmBy: view.now)), .noLetterInForce, .noCaller, .noService, .starting,
            .draining, .notServed, .recordUnavailable, .recordReserve, .clockBehind, .noDayKey,
            .unreadable,
        ]
        let pages: [(String, any ConsolePage)] = [
            (
                "gate",
                GatePage(
                    reasons: [], view: view, isRehearsal: true, record: record, offers: offers)
            ),
            ("applications", FirmApplicationsPage(view, offers: offers)),
            ("application", FirmApplicationPage(application, in: view, offers: offers)),
            ("new-application", DraftApplicationPage(view, offers: offers)),
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
                LettersPage(
                    letters: ReadLetters.held(in: view), drafts: nil, now: view.now,
                    endings: LetterEndings(view), offers: offers)
            ),
            (
                "gate-ending",
                GatePage(
                    reasons: [],
                    view: OfficeView(
                        state: view.state, rules: view.rules,
                        now: try Instant(parsing: "2027-05-23T05:05:00.000000Z")),
                    isRehearsal: false, record: RecordStretch(size: 0, entries: []))
            ),
            (
                "held-letter",
                LetterPage(
                    letter: try ReadLetters.held("260001", in: view), rules: view.rules,
                    now: view.now)
            ),
            (
                "callers",
                CallersPage(
                    callers: view.state.callers.all, rules: view.rules, offers: offers)
            ),
            (
                "disciplines",
                DisciplinesPage(
                    board: DisciplineBoard(
                        of: view.state.office, on: KoreanDate(of: view.now),
                        rules: view.rules.disciplines), offers: offers)
            ),
            (
                "evaluate-disciplines",
                AskPage(
                    words: evaluate.words, about: [],
                    form: { evaluate.form(evaluated, token: "token", in: $0) })
            ),
            ("firm-outbox", OutboxPage(view.state, offers: offers)),
            ("record", RecordPage(stretch: office.record(50, 80), isNewest: false)),
        ]
        return pages.map {
            Named(
                name: $0.0, page: $0.1, office: Consoles.firmName,
                asOf: .init(view.now, view.rules))
        }
    }
}
