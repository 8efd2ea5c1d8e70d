import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The rounds in pictures and numbers: on their own page and on the programme's.
struct RoundFigures: Sendable {
    let rounds: [Round]
    let boards: [RoundBoard]
    /// Firms that are eligible today.
    let eligible: Int
    /// Of these, how many have neither a selection nor a letter and have not withdrawn.
    let demand: Int
    private let today: KoreanDate

    private let words = RoundsWords()

    init(_ view: OfficeView<SupervisorOffice>, eligible: Set<FirmID>) {
        rounds = view.state.rounds.all
        let demand = view.state.remainingDemand(of: eligible)
        boards = view.state.boards(remainingDemand: demand)
        self.eligible = eligible.count
        self.demand = demand
        today = KoreanDate(of: view.now)
    }

    static func name(of round: Int, _ language: Language) -> String {
        language == .korean ? "\(round)차" : "Round \(round)"
    }

    /// From opening to decision, round by round; `table` has the days.
    func calendar(_ table: Table, _ language: Language) -> Figure {
        let timeline = Timeline(
            summary: words.summary(language), today: today,
            todayLabel: "\(words.today(language)) \(today)",
            spans: rounds.map { round in
                Timeline.Span(
                    label: Self.name(of: round.number.number, language),
                    first: round.plan.opensOn, last: round.plan.decidesOn,
                    tone: words.status(round.state, language).tone)
            })
        return Figure(drawing: timeline.drawing, table: table)
    }

    /// What is used of each capacity, and the demand that remains, on one scale.
    func capacity(_ language: Language) -> Figure {
        // A round whose capacity is set at its opening has no bar before.
        let rows = boards.compactMap { board in
            board.placesLeft.map { left in
                BarChart.Row(
                    Self.name(of: board.round.number, language), board.selected, left, 0)
            }
        }
        let chart = BarChart(
            summary: words.capacitySummary(language),
            series: [
                .init(words.selected(language), .good),
                .init(words.placesLeft(language), .quiet),
                .init(words.demand(language), .warn),
            ], rows: rows + [BarChart.Row(words.demand(language), 0, 0, demand)])
        return Figure(drawing: chart.drawing, table: capacityTable(language))
    }

    private func capacityTable(_ language: Language) -> Table {
        let nothing = Cell(.text("–"))
        let remaining = [
            Cell(
                .text(words.demand(language)),
                .note("\(words.eligible(language)): \(eligible)")), nothing, nothing, nothing,
            .number(demand),
        ]
        return Table(
            words.capacityCaption(language),
            [Table.Column(words.round(language))]
                + [words.selected, words.target, words.capacity, words.left].map {
                    Table.Column($0(language), isNumber: true)
                },
            whenEmpty: words.none(language),
            rows: boards.map { board in
                [
                    Cell(.text(Self.name(of: board.round.number, language))),
                    selected(of: board, language), target(of: board, language),
                    capacity(of: board, language), placesLeft(of: board, language),
                ]
            } + [remaining])
    }

    func capacity(of board: RoundBoard, _ language: Language) -> Cell {
        bound(board.capacity, words.byDemand, language)
    }

    func target(of board: RoundBoard, _ language: Language) -> Cell {
        bound(board.target, words.noTarget, language)
    }

    func placesLeft(of board: RoundBoard, _ language: Language) -> Cell {
        bound(board.placesLeft, words.byDemand, language)
    }

    private func bound(_ number: Int?, _ absent: Words, _ language: Language) -> Cell {
        number.map(Cell.number) ?? Cell(.text(absent(language)))
    }

    func selected(of board: RoundBoard, _ language: Language) -> Cell {
        guard board.isBelowTarget, board.state >= .decided else {
            return .number(board.selected)
        }
        return Cell(
            .text("\(board.selected)"), .text(" "),
            .status(Status(words.belowTarget(language), .warn)))
    }
}
