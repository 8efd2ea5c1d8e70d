/// What one body has shown so far, carried from text to text.
package struct Tally: Sendable {
    /// Values told apart in one body; beyond, each counts as new.
    private static let valueLimit = 4_096

    private var counts = InlineArray<18, Int>(repeating: 0)
    private var different = InlineArray<18, Int>(repeating: 0)
    private var missed = InlineArray<18, Int>(repeating: 0)
    /// Hashes of the values, so that one that comes again is not taken for a second one.
    private var values: Set<UInt64> = []

    package init() {}

    /// How many findings of `kind` the body has shown.
    package func count(of kind: Kind) -> Int { counts[Int(kind.bit)] }

    /// Takes one more finding and returns its place among those of its kind, from 1.
    mutating func add(_ kind: Kind, value: UInt64) -> Int {
        let index = Int(kind.bit)
        counts[index] += 1
        if values.count >= Tally.valueLimit || values.insert(value &+ UInt64(index)).inserted {
            different[index] += 1
        }
        return counts[index]
    }

    /// Notes that numbers as long as those of `kinds` stood there and were none.
    mutating func miss(_ kinds: KindSet) {
        var rest = kinds.rawValue
        while rest != 0 {
            missed[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }

    /// Whether what was added last is a second value of its kind.
    ///
    /// Two numbers of the right shape among two speak for each other; two among thirty are what
    /// chance gives. So the values must be more than the numbers of their length that were none.
    func speaksForItself(_ kind: Kind) -> Bool {
        let index = Int(kind.bit)
        return different[index] >= 2 && different[index] > missed[index]
    }
}
