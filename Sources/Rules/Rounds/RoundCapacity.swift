/// How many firms a round selects: the maximum binds, the minimum is a target.
package struct RoundCapacity: Hashable, Sendable, RuleText {
    package static let limits = 1...1000

    package let minimum: Int?
    /// Absent: the demand that remains when the round opens.
    package let maximum: Int?

    /// A number outside 1…1000, or a minimum above the maximum, is `nil`.
    package init?(minimum: Int?, maximum: Int?) {
        let given = [minimum, maximum].compactMap { $0 }
        guard given.allSatisfy(RoundCapacity.limits.contains), given == given.sorted() else {
            return nil
        }
        self.minimum = minimum
        self.maximum = maximum
    }

    package var ruleText: String {
        let most = maximum.map(String.init) ?? "the remaining demand"
        return minimum.map { "\($0) to \(most)" } ?? "up to \(most)"
    }
}
