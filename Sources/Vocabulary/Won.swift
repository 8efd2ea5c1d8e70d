/// An amount of South Korean won: whole won, never negative.
package struct Won: Codable, Hashable, Comparable, Sendable {
    package let amount: Int64

    /// A negative amount is `nil`.
    package init?(_ amount: Int64) {
        guard amount >= 0 else { return nil }
        self.amount = amount
    }

    package static func < (left: Won, right: Won) -> Bool { left.amount < right.amount }
}
