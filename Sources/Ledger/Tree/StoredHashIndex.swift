/// Where the hash of a complete subtree lies when hashes are stored in the order in which they
/// become known: each leaf appends its own hash, then that of every subtree which it completes.
package struct StoredHashIndex: Hashable, Comparable, Sendable {
    /// The number of stored hashes before this one.
    package let ordinal: UInt64

    /// The place of the `ordinal`-th complete subtree of 2^`level` leaves.
    ///
    /// Meaningful while the subtree ends within `entryLimit`; beyond it the arithmetic wraps
    /// and never traps, and the makers of proofs refuse such trees before they come here.
    package init(level: Int, ordinal: UInt64) {
        let lastLeaf = ((ordinal &+ 1) &<< UInt64(level)) &- 1
        self.ordinal = StoredHashIndex.count(entries: lastLeaf) &+ UInt64(level)
    }

    package init(at ordinal: UInt64) { self.ordinal = ordinal }

    /// How many hashes stand stored for `entries` leaves: 2n less the ones in n's binary form.
    package static func count(entries: UInt64) -> UInt64 {
        (entries &* 2) &- UInt64(entries.nonzeroBitCount)
    }

    /// The most entries for which places are counted without wrapping.
    package static let entryLimit = TreeSize(1 << 62)

    package static func < (left: StoredHashIndex, right: StoredHashIndex) -> Bool {
        left.ordinal < right.ordinal
    }
}
