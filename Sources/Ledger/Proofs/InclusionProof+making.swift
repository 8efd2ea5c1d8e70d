package import Vocabulary

extension InclusionProof {
    /// Makes the proof for entry `index` in the tree of `size`, reading O(log size) stored hashes.
    ///
    /// Throws `ProofFailure` where there is nothing to prove, and what `reading` throws.
    package static func make(
        of index: UInt64, in size: TreeSize, with hasher: TreeHasher,
        reading: (StoredHashIndex) throws -> Digest
    ) throws -> InclusionProof {
        guard index < size.leafCount else {
            throw ProofFailure.indexBeyondTree(index: index, size: size)
        }
        guard size <= StoredHashIndex.entryLimit else { throw ProofFailure.treeTooLarge(size) }
        var hashes: [Digest] = []
        var start: UInt64 = 0
        var count = size.leafCount
        while count > 1 {
            let left = count.split
            if index - start < left {
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
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }
}
