package import Programme
package import Vocabulary

/// By which rulebook each entry of a journal was decided: the one that was adopted last before it.
///
/// Every decision is made by the journal's only writer, by the rulebook that the entries before it
/// leave in force, and an adoption is such an entry itself. So this is known of each entry that
/// ever was, to the entry and not to the second.
package struct JournalRulebooks: Codable, Sendable {
    /// In the order of their adoption.
    package private(set) var adopted: [Adoption] = []

    /// From the entry behind `entry` on, decisions are made by this rulebook.
    package struct Adoption: Codable, Hashable, Sendable {
        package let entry: UInt64
        package let at: Instant
        package let rulebook: RulebookAdopted
    }

    init() {}

    /// Takes in an adoption that stands, as entry `entry`; entries come in their order.
    mutating func take(_ event: RulebookAdopted, at time: Instant, entry: UInt64) {
        adopted.append(Adoption(entry: entry, at: time, rulebook: event))
    }

    /// The rulebook in force when entry `entry` was decided; `nil` before the first was adopted.
    /// An adoption itself was decided by the one before it.
    package func inForce(at entry: UInt64) -> RulebookAdopted? {
        var (low, high) = (0, adopted.count)
        while low < high {
            let middle = (low + high) / 2
            if adopted[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? adopted[low - 1].rulebook : nil
    }
}
