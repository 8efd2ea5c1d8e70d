package import Vocabulary

extension ConsistencyProof {
    /// Makes the proof that the tree of `newer` extends that of `older`, reading
    /// O(log newer) stored hashes.
    ///
    /// Throws `ProofFailure` where there is nothing to prove, and what `reading` throws.
    package static func make(
        from older: TreeSize, to newer: TreeSize, with hasher: TreeHasher,
        reading: (StoredHashIndex) throws -> Digest
    ) throws -> ConsistencyProof {
        guard older <= newer else {
            throw ProofFailure.olderIsLarger(older: older, newer: newer)
        }
        guard older != .empty else { throw ProofFailure.fromEmptyTree }
        guard newer <= StoredHashIndex.entryLimit else { throw ProofFailure.treeTooLarge(newer) }
        var hashes: [Digest] = []
        var start: UInt64 = 0
        var count = newer.leafCount
        // Down the edge at which the older tree ends, until it fills a whole subtree.
        while older.leafCount - start != count {
            let left = count.split
            if older.leafCount - start <= left {
                hashes.append(
                    try Subtree.root(
                        of: count - left, from: start + left, with: hasher, reading: reading))
                count = left
            } else {
                hashes.append(
                    try Subtree.root(of: left, from: start, with: hasher, reading: reading))
                start += left
                count -= left
            }
        }
        // Where that subtree is the older tree itself, the verifier has its root already.
        if start != 0 {
            hashes.append(try Subtree.root(of: count, from: start, with: hasher, reading: reading))
        }
        return ConsistencyProof(from: older, to: newer, hashes: hashes.reversed())
    }
}
