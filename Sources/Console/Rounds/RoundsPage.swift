import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The rounds of applications: when each is, how far it has come, and its board in numbers.
struct RoundsPage: ConsolePage {
    private let rounds: [Round]
    private let boards: [RoundBoard]
    private let eligible: Int
    private let demand: Int
    private let today: KoreanDate
    private let offers: Offers

    private let words = RoundsWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        self.offers = offers
        let today = KoreanDate(of: view.now)
        let eligible = view.state.firms.all.count { firm in
            Eligibility(of: firm, asOf: today, rules: view.rules.eligibility).verdict == .met
        }
        rounds = view.state.rounds.all
        boards = rounds.compactMap { view.state.board(of: $0.number, eligible: eligible) }
        demand = view.state.remainingDemand(of: eligible)
        self.eligible = eligible
        self.today = today
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .rounds, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.demand(language),
                    .facts([
                        Fact(words.eligible(language), .text("\(eligible)")),
                        Fact(words.remaining(language), .text("\(demand)")),
                    ])),
                Section(words.calendar(language), calendar(language)),
                Section(words.board(language), .table(board(language))),
            ])
    }

    /// The rounds that are planned, and the way to plan the one after them.
    private func calendar(_ language: Language) -> [Block] {
        let next = (rounds.map(\.number.number).max() ?? 0) + 1
        let link = offers.link(
            Ask<SupervisorDesk>.planRound, ["round": "\(next)"], in: language)
        return [.figure(Figure(drawing: drawing(language), table: dates(language)))]
            + (link.map {
                [.links([Link("\($0.label): \(name(of: next, language))", to: $0.address)])]
            } ?? [])
    }

    private func drawing(_ language: Language) -> Drawing {
        Timeline(
            summary: words.summary(language), today: today,
            todayLabel: "\(words.today(language)) \(today)",
            spans: rounds.map { round in
                Timeline.Span(
                    label: name(of: round.number, language), first: round.plan.opensOn,
                    last: round.plan.decidesOn, tone: words.status(round.state, language).tone)
            }
        ).drawing
    }

    private func name(of round: RoundNumber, _ language: Language) -> String {
        name(of: round.number, language)
    }

    private func name(of round: Int, _ language: Language) -> String {
        language == .korean ? "\(round)차" : "Round \(round)"
    }

    private func dates(_ language: Language) -> Table {
        Table(
            words.datesCaption(language),
            [words.round, words.state, words.opens, words.closes, words.decides, words.next]
                .map { Table.Column($0(language)) },
            whenEmpty: words.none(language),
            rows: rounds.map { round in
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
            round.state >= .evaluating
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
                    words.supplement, words.refused, words.withdrawn, words.undecided,
                    words.placesLeft,
                ].map { Table.Column($0(language), isNumber: true) },
            whenEmpty: words.none(language),
            rows: boards.map { board in
                [
                    Cell(.text(name(of: board.round, language))),
                    bound(board.capacity, words.byDemand, language),
                    bound(board.target, words.noTarget, language), .number(board.received),
                    selected(of: board, language), .number(board.waiting),
                    .number(board.supplementRequired), .number(board.refused),
                    .number(board.withdrawn), .number(board.undecided),
                    bound(board.placesLeft, words.byDemand, language),
                ]
            })
    }

    private func bound(_ number: Int?, _ absent: Words, _ language: Language) -> Cell {
        number.map(Cell.number) ?? Cell(.text(absent(language)))
    }

    private func selected(of board: RoundBoard, _ language: Language) -> Cell {
        guard board.isBelowTarget, board.state >= .decided else {
            return .number(board.selected)
        }
        return Cell(
            .text("\(board.selected)"), .text(" "),
            .status(Status(words.belowTarget(language), .warn)))
    }
}
