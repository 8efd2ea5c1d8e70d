import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The rounds of applications: when each is, how far it has come, and its board in numbers.
struct RoundsPage: ConsolePage {
    private let figures: RoundFigures
    private let offers: Offers

    private let words = RoundsWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        self.offers = offers
        let today = KoreanDate(of: view.now)
        let eligible = view.state.firms.all.filter { firm in
            firm.eligibility(asOf: today, rules: view.rules.eligibility).verdict == .met
        }
        figures = RoundFigures(view, eligible: Set(eligible.map(\.id)))
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .rounds, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.demand(language),
                    .facts([
                        Fact(words.eligible(language), .text("\(figures.eligible)")),
                        Fact(words.remaining(language), .text("\(figures.demand)")),
                    ])),
                Section(words.calendar(language), calendar(language)),
                Section(words.board(language), .table(board(language))),
            ])
    }

    /// The rounds that are planned, and the way to plan the one after them.
    private func calendar(_ language: Language) -> [Block] {
        let next = (figures.rounds.map(\.number.number).max() ?? 0) + 1
        let link = offers.link(
            Ask<SupervisorDesk>.planRound, ["round": "\(next)"], in: language)
        return [.figure(figures.calendar(dates(language), language))]
            + (link.map {
                let round = RoundFigures.name(of: next, language)
                return [.links([Link("\($0.label): \(round)", to: $0.address)])]
            } ?? [])
    }

    private func name(of round: RoundNumber, _ language: Language) -> String {
        RoundFigures.name(of: round.number, language)
    }

    private func dates(_ language: Language) -> Table {
        Table(
            words.datesCaption(language),
            [words.round, words.state, words.opens, words.closes, words.decides, words.next]
                .map { Table.Column($0(language)) },
            whenEmpty: words.none(language),
            rows: figures.rounds.map { round in
                [
                    Cell(.text(name(of: round.number, language))), state(of: round, language),
                    Cell(.day(round.plan.opensOn.description)),
                    Cell(.day(round.plan.closesOn.description)),
                    Cell(.day(round.plan.decidesOn.description)),
                    Cell(next(of: round, language)),
                ]
            })
    }

    /// The word, since when, and why it was closed below its target.
    private func state(of round: Round, _ language: Language) -> Cell {
        var pieces: [Piece] = [.status(words.status(round.state, language))]
        if let since = round.began[round.state] {
            pieces.append(.note("\(words.since(language)) \(Amount.time(since))"))
        }
        if let reason = round.closingReason { pieces.append(.note(reason)) }
        return Cell(pieces)
    }

    /// What leads the round on from where it is.
    private func next(of round: Round, _ language: Language) -> [Piece] {
        let asks: [Ask<SupervisorDesk>] =
            switch round.state {
            case .planned: [.planRound, .openRound]
            case .open: [.screenRound]
            case .screening: [.evaluateRound]
            case .evaluating: [.decideRound]
            case .decided: [.closeRound]
            case .closed: []
            }
        let links =
            asks.compactMap { offers.piece($0, ["round": "\(round.number)"], in: language) }
            + boards(of: round, language)
        return Array(links.map { [$0] }.joined(separator: [.text(" · ")]))
    }

    /// The ways to the round's applications, firm by firm, and to its ranking.
    private func boards(of round: Round, _ language: Language) -> [Piece] {
        guard offers.may(.readOffice), round.state >= .open else { return [] }
        let ranking: [Piece] =
            round.state >= .evaluating && offers.seesRankings
            ? [.link(words.ranking(language), to: "/rounds/\(round.number)/ranking")] : []
        return [
            .link(words.applications(language), to: "/applications?round=\(round.number)")
        ] + ranking
    }

    private func board(_ language: Language) -> Table {
        Table(
            words.boardCaption(language),
            [Table.Column(words.round(language))]
                + [
                    words.capacity, words.target, words.received, words.selected, words.waiting,
                    words.supplement, words.refused, words.rejected, words.withdrawn,
                    words.undecided, words.placesLeft,
                ].map { Table.Column($0(language), isNumber: true) },
            whenEmpty: words.none(language),
            rows: figures.boards.map { board in
                [
                    Cell(.text(name(of: board.round, language))),
                    figures.capacity(of: board, language),
                    figures.target(of: board, language), .number(board.received),
                    figures.selected(of: board, language), .number(board.waiting),
                    .number(board.supplementRequired), .number(board.refused),
                    .number(board.rejected), .number(board.withdrawn), .number(board.undecided),
                    figures.placesLeft(of: board, language),
                ]
            })
    }
}
