package import Vocabulary

/// Attempts from each address within a minute; its memory is bounded, and beyond its places all
/// further addresses are counted as one.
package struct AddressCounter: Hashable, Sendable {
    private var minute: Int64 = .min
    private var counts: [String: Int] = [:]

    package static let places = 4096
    private static let others = "others"

    package init() {}

    /// Counts an attempt; refuses one beyond `limit`.
    package mutating func count(
        _ address: String, at now: Instant, limit: Int
    ) throws(AccountFailure) {
        let current = now.microseconds / 60_000_000
        if current != minute {
            minute = current
            counts = [:]
        }
        let isKnown = counts[address] != nil || counts.count < AddressCounter.places
        let place = isKnown ? address : AddressCounter.others
        guard counts[place, default: 0] < limit else { throw .tooManyAttempts }
        counts[place, default: 0] += 1
    }
}
