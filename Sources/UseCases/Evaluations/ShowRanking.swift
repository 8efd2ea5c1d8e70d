import Programme
import Rules
package import Vocabulary

/// The concluded evaluations of a round in their order, with the cut-off.
package struct ShowRanking: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let round: Int
        package let capacity: Int
        package let lines: [Line]
    }

    package struct Line: Codable, Hashable, Sendable {
        /// `nil`, as all that follows, where the firm is not this person's to see.
        package let application: String?
        package let firm: String?
        /// `nil` below the line of those who can be selected.
        package let place: Int?
        package let isTied: Bool?
        package let standing: String?
        package let total: String?
        package let recommendation: String?
        package let missedFloors: [String]?
        /// Whether the firm says why it cannot wait; no place follows from it.
        package let isUrgent: Bool?
    }

    /// - Parameter capacity: how many can be selected; `nil` is the round's own.
    package func callAsFunction(
        round: Int, capacity: Int? = nil, by actor: PersonID?
    ) throws -> Shown {
        let office = try desk.read()
        let person = try office.reader(actor)
        guard (1...99).contains(round) else { throw EvaluationFailure.badRound }
        let rules = try desk.desk.rulebook(office.rulebook).evaluation
        let view = try office.rankingView(
            round: round, weights: office.axisWeights(inRound: round, rules: rules),
            ties: rules.ties.value,
            capacity: capacity ?? RoundNumber(round).flatMap { office.rounds[$0]?.capacity } ?? 0,
            for: person)
        guard let view else {
            throw EvaluationFailure.rankingWithheld(from: person)
        }
        return Shown(
            round: round, capacity: view.capacity, lines: view.lines.map { Line($0, office) })
    }
}

extension ShowRanking.Line {
    fileprivate init(_ line: RankingView.Line, _ office: SupervisorOffice) {
        guard case .shown(let line) = line else {
            self.init(
                application: nil, firm: nil, place: nil, isTied: nil, standing: nil, total: nil,
                recommendation: nil, missedFloors: nil, isUrgent: nil)
            return
        }
        self.init(
            application: line.application.text, firm: line.firm.text, place: line.place,
            isTied: line.isTied, standing: line.standing.rawValue,
            total: Thousandths.text(line.total), recommendation: line.recommendation.rawValue,
            missedFloors: line.result.missedFloors.map(\.text),
            isUrgent: office.applications[line.application]?.contents.urgency != nil)
    }
}
