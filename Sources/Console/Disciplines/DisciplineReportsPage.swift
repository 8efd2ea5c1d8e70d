import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// How the firms stand with what they owe in return for their letters: last report, failures, what
/// is late, what waits for a decision.
struct DisciplineReportsPage: ConsolePage {
    private let standings: [ReportStanding]
    private let firms: Firms
    private let words = DisciplineReportWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        standings = offers.reportStandings(in: view)
        firms = view.state.firms
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .disciplines, lead: [.text(words.lead(language))],
            sections: [Section(words.all(language), .table(table(language)))])
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.firm(language)), Table.Column(words.letters(language)),
                Table.Column(words.last(language)), Table.Column(words.kept(language)),
                Table.Column(words.shortfalls(language)), Table.Column(words.finding(language)),
                Table.Column(words.next(language)),
            ], whenEmpty: words.none(language),
            rows: standings.map { standing in
                [
                    Cell(FirmLink.pieces(standing.firm, in: firms, language)),
                    Cell(letters(standing, language)), Cell(last(standing, language)),
                    Cell(.text(kept(standing))), Cell(shortfalls(standing, language)),
                    Cell(finding(standing, language)),
                    Cell(words.due(of: standing, language)),
                ]
            })
    }

    private func letters(_ standing: ReportStanding, _ language: Language) -> [Piece] {
        standing.letters.isEmpty
            ? [.text(words.noLetter(language))]
            : Array(
                standing.letters.map { [Piece.link("\($0)", to: "/letters/\($0)")] }
                    .joined(separator: [.text(", ")]))
    }

    private func last(_ standing: ReportStanding, _ language: Language) -> [Piece] {
        guard let last = standing.last else {
            return [.text(words.neverReported(language))]
        }
        return [
            .link(
                "\(last.evaluation.firstDay) – \(last.lastDay)",
                to: "/disciplines/\(standing.firm)"),
            .note("\(words.received(language)) \(Amount.time(last.receivedAt))"),
        ]
    }

    private func kept(_ standing: ReportStanding) -> String {
        guard let counts = standing.last?.evaluation.counts else { return "–" }
        return "\(counts.kept) / \(counts.all)"
    }

    private func shortfalls(_ standing: ReportStanding, _ language: Language) -> [Piece] {
        guard standing.last != nil else { return [.text("–")] }
        let overdue = standing.shortfalls.count { $0.overdueDays > 0 }
        let count = Piece.text("\(standing.shortfalls.count)")
        return overdue == 0
            ? [count]
            : [
                count, .text(" "),
                .status(Status("\(words.plansOverdue(language)) \(overdue)", .warn)),
            ]
    }

    private func finding(_ standing: ReportStanding, _ language: Language) -> [Piece] {
        guard let last = standing.last,
            let word = SuspensionRule.Word(rawValue: last.evaluation.finding)
        else { return [.text("–")] }
        var pieces: [Piece] = [.status(words.status(word, language))]
        if standing.awaitsDecision { pieces.append(.note(words.awaits(language))) }
        if last.declined != nil { pieces.append(.note(words.declined(language))) }
        return pieces
    }
}

extension Offers {
    /// How firms stand with their reports, as far as whoever is offered this may see it; none
    /// where that is nobody.
    func reportStandings(in view: OfficeView<SupervisorOffice>) -> [ReportStanding] {
        person.map {
            view.state.reportStandings(for: $0, at: view.now, rules: view.rules.disciplines)
        } ?? []
    }
}
