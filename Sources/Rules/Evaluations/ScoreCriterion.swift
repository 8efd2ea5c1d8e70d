/// One thing that experts give whole points for.
package struct ScoreCriterion: Hashable, Sendable, RuleText {
    package let axis: AxisCode
    package let name: Wording
    /// An expert gives 0 to this many.
    package let points: Int
    /// How much a point counts within the axis, beside the other criteria.
    package let weight: Int

    /// Within these the sums of an evaluation are exact in 128 bits.
    package static let pointRange = 1...1000
    package static let weights = 1...100

    /// Points or a weight out of range are `nil`.
    package init?(axis: AxisCode, name: Wording, points: Int, weight: Int) {
        guard ScoreCriterion.pointRange.contains(points), ScoreCriterion.weights.contains(weight)
        else { return nil }
        self.axis = axis
        self.name = name
        self.points = points
        self.weight = weight
    }

    package var ruleText: String {
        "\(name.ruleText): \(axis), 0 to \(points), weight \(weight)"
    }
}
