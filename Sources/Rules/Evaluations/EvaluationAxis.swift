/// One side from which firms are evaluated, and what it takes there.
package struct EvaluationAxis: Hashable, Sendable, RuleText {
    package let name: Wording
    /// How much it counts in the total, beside the other axes.
    package let weight: Int
    /// Of 100 points of the axis; below it a firm cannot be selected, whatever its total.
    package let floor: Int
    /// The rounds in which it is evaluated; empty is every round.
    package let rounds: [Int]

    package static let weights = 1...100
    package static let floors = 0...100

    /// A weight or a floor out of range, or a round outside 1…99, is `nil`.
    package init?(name: Wording, weight: Int, floor: Int, rounds: [Int]) {
        guard EvaluationAxis.weights.contains(weight), EvaluationAxis.floors.contains(floor),
            rounds.allSatisfy((1...99).contains), Set(rounds).count == rounds.count
        else { return nil }
        self.name = name
        self.weight = weight
        self.floor = floor
        self.rounds = rounds.sorted()
    }

    package func counts(inRound round: Int) -> Bool { rounds.isEmpty || rounds.contains(round) }

    package var ruleText: String {
        let when = rounds.isEmpty ? "every round" : "round \(rounds.ruleText)"
        return "\(name.ruleText): weight \(weight), floor \(floor), \(when)"
    }
}
