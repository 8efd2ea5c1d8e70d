internal import Vocabulary

/// A complete subtree: the `ordinal`-th run of 2^`level` leaves. Its hash never changes.
struct Subtree: Hashable, Sendable {
    let level: Int
    let ordinal: UInt64

    /// The complete subtrees, largest first, that together hold `count` leaves from `start` on.
    ///
    /// `start` is a multiple of the largest power of two in `count`, as it is wherever the tree
    /// of RFC 6962 splits.
    static func covering(_ count: UInt64, from start: UInt64) -> [Subtree] {
        var subtrees: [Subtree] = []
        var next = start
        for level in stride(from: UInt64.bitWidth - 1, through: 0, by: -1)
        where count & (1 << UInt64(level)) != 0 {
            subtrees.append(Subtree(level: level, ordinal: next >> UInt64(level)))
            next &+= 1 << UInt64(level)
        }
        return subtrees
    }

    /// The root over `count` leaves from `start` on, from O(log `count`) stored hashes.
    static func root(
        of count: UInt64, from start: UInt64, with hasher: TreeHasher,
        reading: (StoredHashIndex) throws -> Digest
    ) rethrows -> Digest {
        var root: Digest?
        for subtree in covering(count, from: start).reversed() {
            let hash = try reading(
                StoredHashIndex(level: subtree.level, ordinal: subtree.ordinal))
            root = root.map { hasher.node(hash, $0) } ?? hash
        }
        return root ?? hasher.emptyRoot
    }
}

extension UInt64 {
    /// The largest power of two below a number of at least 2: where RFC 6962 splits a tree.
    var split: UInt64 { 1 << UInt64(UInt64.bitWidth - 1 - (self - 1).leadingZeroBitCount) }
}
