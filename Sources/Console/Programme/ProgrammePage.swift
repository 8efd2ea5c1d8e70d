import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The programme at a glance: what waits, the rounds and the demand that remains, which letters
/// stand and until when, the firms by sector, the status list.
struct ProgrammePage: ConsolePage {
    let office: SupervisorOffice
    let letters: [LetterView]
    /// Each firm with what is found of it today.
    let judged: [(firm: Firm, verdict: Eligibility.Verdict)]
    let now: Instant
    private let rounds: RoundFigures
    private let waiting: ProgrammeWaiting

    let words = ProgrammeWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        let today = KoreanDate(of: view.now)
        let judged = view.state.firms.all.map { firm in
            let found = firm.eligibility(asOf: today, rules: view.rules.eligibility)
            return (firm: firm, verdict: found.verdict)
        }
        office = view.state
        letters = ReadLetters.issued(in: view, for: offers.person)
        self.judged = judged
        now = view.now
        rounds = RoundFigures(
            view, eligible: Set(judged.filter { $0.verdict == .met }.map(\.firm.id)))
        waiting = ProgrammeWaiting(view, letters, offers)
    }

    var today: KoreanDate { KoreanDate(of: now) }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .home,
            sections: [
                Section(
                    words.now(language),
                    [.facts(facts(language)), .notice(waiting.notice(language))]),
                Section(
                    words.rounds(language),
                    [
                        .figure(rounds.calendar(dates(language), language)),
                        .figure(rounds.capacity(language)),
                        .links([Link(words.allRounds(language), to: "/rounds")]),
                    ]),
                Section(words.letters(language), .figure(terms(language))),
                Section(words.firms(language), .figure(sectors(language))),
                Section(words.statusList(language), .facts(statusList(language))),
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let inForce = letters.count { $0.standing == .inForce && $0.otherDecision == nil }
        let stopped = letters.count {
            if case .suspended = $0.standing { true } else { $0.standing == .revoked }
        }
        return [
            Fact(words.inForce(language), .link("\(inForce)", to: "/letters")),
            Fact(words.notStanding(language), .link("\(stopped)", to: "/letters")),
            Fact(
                words.eligible(language),
                .link("\(rounds.eligible) / \(judged.count)", to: "/firms?verdict=met"),
                .note("\(words.demand(language)) \(rounds.demand)")),
            Fact(
                words.unknown(language),
                .link(
                    "\(judged.count { $0.verdict == .unknown })", to: "/firms?verdict=unknown")),
        ]
    }

    /// The planned days beside the timeline; what leads a round on stands on its own page.
    private func dates(_ language: Language) -> Table {
        let said = RoundsWords()
        return Table(
            said.datesCaption(language),
            [said.round, said.state, said.opens, said.closes, said.decides].map {
                Table.Column($0(language))
            },
            whenEmpty: said.none(language),
            rows: rounds.rounds.map { round in
                [
                    Cell(.text(RoundFigures.name(of: round.number.number, language))),
                    Cell(.status(said.status(round.state, language))),
                    Cell(.day(round.plan.opensOn.description)),
                    Cell(.day(round.plan.closesOn.description)),
                    Cell(.day(round.plan.decidesOn.description)),
                ]
            })
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
