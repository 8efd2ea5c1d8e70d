/// Values of an evaluation in thousandths, rounded down, so that a floor that is shown as met
/// is met, and what is shown as equal is equal.
package enum Thousandths {
    /// The text of a value: `87500` is `87.500`.
    package static func text(_ value: Int) -> String {
        let rest = String(value % 1000)
        return "\(value / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// `part` of `whole` in thousandths; `whole` is above 0.
    static func of(_ part: Int128, _ whole: Int128) -> Int { Int(part * 1000 / whole) }

    /// The sample standard deviation of whole values, in thousandths of their unit, rounded
    /// down; `nil` for fewer than two.
    package static func spread(_ values: [Int], scale: Int = 1000) -> Int? {
        let count = Int128(values.count)
        guard count > 1 else { return nil }
        let sum = values.reduce(Int128(0)) { $0 + Int128($1) }
        let squares = values.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
        let scale = Int128(scale)
        // s² = (n Σx² − (Σx)²) / (n (n − 1)): whole numbers until the one root.
        return Int(
            root((count * squares - sum * sum) * scale * scale / (count * (count - 1))))
    }

    /// The whole part of the square root, by Newton's method.
    static func root(_ value: Int128) -> Int128 {
        guard value > 0 else { return 0 }
        var guess = value
        var next = (guess + 1) / 2
        while next < guess {
            guess = next
            next = (guess + value / guess) / 2
        }
        return guess
    }
}
