package import Rules
package import Vocabulary

/// The concluded evaluations of a round in their order, and where its capacity ends.
package struct Ranking: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let application: ApplicationID
        package let firm: FirmID
        /// By the round's weights, in thousandths of 100 points.
        package let total: Int
        package let result: EvaluationResult
        package let recommendation: Recommendation
        /// Shared by those whom neither total nor the rule for ties tells apart; `nil` below
        /// the line of those who can be selected.
        package internal(set) var place: Int?
        package internal(set) var standing: Standing
        /// Others have the same place.
        package internal(set) var isTied = false
    }

    package enum Standing: String, Hashable, Sendable, CaseIterable {
        /// Within the capacity.
        case within
        /// Tied over the last places of the capacity: more than it holds, told apart by nobody.
        case tiedAtCutOff
        /// Could be selected, were there a place: the waiting list.
        case waiting
        /// The panel did not recommend to select.
        case notRecommended
        /// Below the floor of an axis, whatever the total.
        case belowFloor
    }

    package let capacity: Int
    package let lines: [Line]

    /// Evaluations that are not concluded have no line.
    ///
    /// - Parameters:
    ///   - weights: how much each axis counts, 1…100.
    ///   - ties: axes by which equal totals are told apart, the first one first.
    package init(
        of evaluations: [Evaluation], weights: [AxisCode: Int], ties: [AxisCode], capacity: Int
    ) throws(RankingFailure) {
        guard (0...1000).contains(capacity) else { throw .capacity }
        guard weights.values.allSatisfy(EvaluationAxis.weights.contains) else { throw .weights }
        self.capacity = capacity
        var lines: [Line] = []
        for evaluation in evaluations {
            guard let conclusion = evaluation.conclusion,
                let result = EvaluationResult(of: evaluation)
            else { continue }
            guard Set(result.axes.map(\.code)) == Set(weights.keys) else {
                throw .otherAxes(evaluation.application)
            }
            lines.append(
                Line(
                    application: evaluation.application, firm: evaluation.firm,
                    total: result.total(weights: weights), result: result,
                    recommendation: conclusion.recommendation,
                    standing: Ranking.standing(result, conclusion.recommendation)))
        }
        self.lines = Ranking.placed(lines, ties, capacity)
    }

    private static func standing(
        _ result: EvaluationResult, _ recommendation: Recommendation
    ) -> Standing {
        guard result.missedFloors.isEmpty else { return .belowFloor }
        return recommendation == .select ? .waiting : .notRecommended
    }

    // INVARIANT(no-chance): the order among equals is that of their ids, for reading alone;
    // their place and their standing are the same.
    private static func placed(_ lines: [Line], _ ties: [AxisCode], _ capacity: Int) -> [Line] {
        func key(_ line: Line) -> [Int] {
            [line.total] + ties.compactMap { line.result.mean(of: $0) }
        }
        func isBefore(_ left: Line, _ right: Line) -> Bool {
            let (one, other) = (key(left), key(right))
            return one == other
                ? left.application < right.application : other.lexicographicallyPrecedes(one)
        }
        let above = lines.filter { $0.standing == .waiting }.sorted(by: isBefore)
        let below = lines.filter { $0.standing != .waiting }
            .sorted { left, right in
                left.standing == right.standing
                    ? isBefore(left, right) : left.standing == .notRecommended
            }
        let placed = above.map { line in
            let before = above.count { key(line).lexicographicallyPrecedes(key($0)) }
            let equal = above.count { key($0) == key(line) }
            var line = line
            line.place = before + 1
            line.isTied = equal > 1
            if before + equal <= capacity {
                line.standing = .within
            } else if before < capacity {
                line.standing = .tiedAtCutOff
            }
            return line
        }
        return placed + below
    }
}

/// Why evaluations cannot be ranked together.
package enum RankingFailure: Error, Hashable {
    case capacity
    case weights
    case otherAxes(ApplicationID)
}

extension RankingFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .capacity: Refusal(.invalid, "a capacity is a number from 0 to 1000")
        case .weights: Refusal(.invalid, "an axis has a weight of 1 to 100")
        case .otherAxes(let id):
            Refusal(
                .conflict,
                "`\(id)` was evaluated on other axes than its round counts; it cannot be ranked")
        }
    }
}
