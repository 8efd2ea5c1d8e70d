package import Vocabulary

/// The hashes that lead from one leaf to the root of a tree (RFC 6962, 2.1.1).
package struct InclusionProof: Hashable, Sendable {
    /// The leaf's place, from 0.
    package let index: UInt64
    package let size: TreeSize
    /// From the leaf's neighbour up to the root's child.
    package let hashes: [Digest]

    /// The longest a proof can be: one hash per level of a tree of 2^64 - 1 leaves.
    package static let hashLimit = 64

    package init(index: UInt64, size: TreeSize, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Checks that `leaf` stands at `index` in the tree of `size` leaves that has this `root`
    /// (RFC 9162, 2.1.3.2).
    package func verify(leaf: Digest, root: Digest, with hasher: TreeHasher) throws(ProofFailure) {
        guard index < size.leafCount else {
            throw .indexBeyondTree(index: index, size: size)
        }
        var place = index
        var last = size.leafCount - 1
        var computed = leaf
        for hash in hashes {
            guard last != 0 else { throw .tooManyHashes }
            if place & 1 == 1 || place == last {
                computed = hasher.node(hash, computed)
                // A last node without a right neighbour rises to where it has a left one.
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                computed = hasher.node(computed, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .tooFewHashes }
        guard computed == root else { throw .rootDiffers }
    }
}
