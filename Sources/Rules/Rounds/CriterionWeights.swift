package enum RoundCriterionNoun {}
/// An axis by which a round's applications are evaluated: `securityManagement`.
package typealias RoundCriterionCode = Code<RoundCriterionNoun>

/// The axes of a round and how much each counts, in hundredths.
package struct CriterionWeights: Hashable, Sendable, RuleText {
    package let weights: [RoundCriterionCode: Int]

    /// Weights of less than 1, or that do not add up to 100, are `nil`.
    package init?(_ weights: [RoundCriterionCode: Int]) {
        guard weights.values.allSatisfy({ (1...100).contains($0) }),
            weights.values.reduce(0, +) == 100
        else { return nil }
        self.weights = weights
    }

    package var codes: [RoundCriterionCode] { weights.keys.sorted() }

    package var ruleText: String {
        codes.map { "\($0) \(weights[$0] ?? 0)" }.joined(separator: ", ")
    }
}

/// The purposes for which firms may apply in a round.
package struct RoundPurposes: Hashable, Sendable, RuleText {
    package let codes: Set<PurposeCode>

    /// An empty set is `nil`.
    package init?(_ codes: Set<PurposeCode>) {
        guard !codes.isEmpty else { return nil }
        self.codes = codes
    }

    package var ruleText: String { codes.map(\.text).sorted().joined(separator: ", ") }
}
