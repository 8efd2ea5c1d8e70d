package import Vocabulary

/// The right edge of a growing tree: all that is needed to add leaves and to know the root.
///
/// Holds the hashes of the complete subtrees that cover the leaves, at most 64 of them.
package struct Frontier: Sendable {
    package private(set) var size: TreeSize
    /// One per set bit of the size, largest subtree first.
    package private(set) var peaks: [Digest]

    package init() {
        size = .empty
        peaks = []
    }

    /// Takes up a tree of `size` leaves from its stored hashes, O(log size) of them.
    package init(
        of size: TreeSize, reading: (StoredHashIndex) throws -> Digest
    ) rethrows {
        self.size = size
        peaks = try Subtree.covering(size.leafCount, from: 0).map { subtree in
            try reading(StoredHashIndex(level: subtree.level, ordinal: subtree.ordinal))
        }
    }

    /// Takes up a tree of `size` leaves from the peaks that another frontier had; any count but
    /// one per set bit of the size is `nil`.
    package init?(of size: TreeSize, peaks: [Digest]) {
        guard peaks.count == size.leafCount.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// Adds one leaf and returns the hashes that it adds to the stored ones, in their order:
    /// its own, then that of every subtree which it completes.
    package mutating func append(_ leaf: Digest, with hasher: TreeHasher) -> [Digest] {
        var added: [Digest] = []
        append(leaf, with: hasher, storing: &added)
        return added
    }

    /// Adds one leaf and appends to `stored` what `append(_:with:)` returns.
    package mutating func append(
        _ leaf: Digest, with hasher: TreeHasher, storing stored: inout [Digest]
    ) {
        stored.append(leaf)
        var joined = leaf
        // Each set bit at the bottom of the size is a complete subtree that this leaf closes.
        for _ in 0..<(~size.leafCount).trailingZeroBitCount {
            joined = hasher.node(peaks.removeLast(), joined)
            stored.append(joined)
        }
        peaks.append(joined)
        size = TreeSize(size.leafCount &+ 1)
    }

    /// The root over all leaves so far.
    package func root(with hasher: TreeHasher) -> Digest {
        guard var root = peaks.last else { return hasher.emptyRoot }
        for peak in peaks.dropLast().reversed() { root = hasher.node(peak, root) }
        return root
    }

    package func head(with hasher: TreeHasher) -> TreeHead {
        TreeHead(size: size, root: root(with: hasher))
    }
}
