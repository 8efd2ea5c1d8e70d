import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The programme at a glance: what waits, which letters stand and until when, the firms by
/// sector, the status list.
struct ProgrammePage: ConsolePage {
    let office: SupervisorOffice
    let letters: [LetterView]
    let rules: Rulebook
    let now: Instant

    let words = ProgrammeWords()

    init(_ view: OfficeView<SupervisorOffice>) {
        office = view.state
        letters = ReadLetters.issued(in: view)
        rules = view.rules
        now = view.now
    }

    var today: KoreanDate { KoreanDate(of: now) }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .home,
            sections: [
                Section(words.now(language), [.facts(facts(language)), waiting(language)]),
                Section(words.letters(language), .figure(terms(language))),
                Section(words.firms(language), .figure(sectors(language))),
                Section(words.statusList(language), .facts(statusList(language))),
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let verdicts = office.firms.all.map {
            Eligibility(of: $0, asOf: today, rules: rules.eligibility).verdict
        }
        let inForce = letters.count { $0.standing == .inForce && $0.otherDecision == nil }
        let stopped = letters.count {
            if case .suspended = $0.standing { true } else { $0.standing == .revoked }
        }
        return [
            Fact(words.inForce(language), .link("\(inForce)", to: "/letters")),
            Fact(words.notStanding(language), .link("\(stopped)", to: "/letters")),
            Fact(
                words.eligible(language),
                .link(
                    "\(verdicts.count { $0 == .met }) / \(verdicts.count)",
                    to: "/firms?verdict=met")),
            Fact(
                words.unknown(language),
                .link("\(verdicts.count { $0 == .unknown })", to: "/firms?verdict=unknown")),
        ]
    }

    /// What a person has to do now, each with the way there.
    private func waiting(_ language: Language) -> Block {
        var points: [[Piece]] = []
        var isOverdue = false
        if let list = office.statusList, list.nextUpdateBy <= now {
            isOverdue = true
            points.append([
                .text(words.listOverdue(language)), .text(" "), .time(list.nextUpdateBy),
            ])
        }
        for letter in letters {
            guard let by = letter.confirmBy else { continue }
            isOverdue = isOverdue || by <= now
            points.append([
                .link(letter.serial.description, to: "/letters/\(letter.serial)"),
                .text(" \((by <= now ? words.confirmOverdue : words.confirm)(language)) "),
                .time(by),
            ])
        }
        let drafts = office.letters.drafts.values.filter { $0.serial == nil }
        if !drafts.isEmpty {
            points.append([
                .link("\(words.drafts(language)) \(drafts.count)", to: "/letters")
            ])
        }
        return .notice(
            points.isEmpty
                ? Notice(words.nothingWaits(language), .good)
                : Notice(words.waits(language), isOverdue ? .bad : .warn, points: points))
    }

    private func statusList(_ language: Language) -> [Fact] {
        guard let list = office.statusList else {
            return [
                Fact(
                    words.statusList(language),
                    .status(Status(words.noList(language), .bad)))
            ]
        }
        let isOverdue = list.nextUpdateBy <= now
        return [
            Fact(words.sequence(language), .text(Amount.grouped(Int64(list.sequence)))),
            Fact(words.issuedAt(language), .time(list.issuedAt)),
            Fact(
                words.nextUpdate(language), .time(list.nextUpdateBy),
                .text(" "),
                .status(
                    isOverdue
                        ? Status(words.overdue(language), .bad)
                        : Status(words.fresh(language), .good))),
            Fact(
                words.entries(language), .text(Amount.grouped(Int64(list.entries.count))),
                .note(words.entriesNote(language))),
        ]
    }
}
