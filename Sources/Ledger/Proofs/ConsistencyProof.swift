package import Vocabulary

/// The hashes that show that a newer tree begins with all of an older one (RFC 6962, 2.1.2).
package struct ConsistencyProof: Hashable, Sendable {
    package let older: TreeSize
    package let newer: TreeSize
    package let hashes: [Digest]

    package init(from older: TreeSize, to newer: TreeSize, hashes: [Digest]) {
        self.older = older
        self.newer = newer
        self.hashes = hashes
    }

    /// Checks that the tree with `newerRoot` extends the one with `olderRoot`
    /// (RFC 9162, 2.1.4.2).
    package func verify(
        olderRoot: Digest, newerRoot: Digest, with hasher: TreeHasher
    ) throws(ProofFailure) {
        guard older <= newer else { throw .olderIsLarger(older: older, newer: newer) }
        guard older != .empty else { throw .fromEmptyTree }
        guard older != newer else {
            guard hashes.isEmpty else { throw .tooManyHashes }
            guard olderRoot == newerRoot else { throw .rootDiffers }
            return
        }
        guard let first = hashes.first else { throw .tooFewHashes }
        // An older tree of 2^k leaves is itself a node of the newer: its root begins the path.
        if older.leafCount.nonzeroBitCount == 1 {
            try climb(
                from: olderRoot, along: hashes[...], to: (olderRoot, newerRoot), with: hasher)
        } else {
            try climb(
                from: first, along: hashes.dropFirst(), to: (olderRoot, newerRoot), with: hasher)
        }
    }

    /// Joins the hashes of `path` to both trees at once, from their last common node upwards.
    private func climb(
        from node: Digest, along path: ArraySlice<Digest>,
        to roots: (older: Digest, newer: Digest), with hasher: TreeHasher
    ) throws(ProofFailure) {
        let rise = (~(older.leafCount - 1)).trailingZeroBitCount
        var place = (older.leafCount - 1) >> UInt64(rise)
        var last = (newer.leafCount - 1) >> UInt64(rise)
        var computed = (older: node, newer: node)
        for hash in path {
            guard last != 0 else { throw .tooManyHashes }
            if place & 1 == 1 || place == last {
                computed.older = hasher.node(hash, computed.older)
                computed.newer = hasher.node(hash, computed.newer)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                computed.newer = hasher.node(computed.newer, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .tooFewHashes }
        guard computed.older == roots.older, computed.newer == roots.newer else {
            throw .rootDiffers
        }
    }
}
