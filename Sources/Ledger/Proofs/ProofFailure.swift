package import Vocabulary

/// Why a proof cannot be made or does not prove what it claims.
package enum ProofFailure: Error, Equatable {
    /// The entry asked for is not in a tree of that size.
    case indexBeyondTree(index: UInt64, size: TreeSize)
    /// The older tree is larger than the newer.
    case olderIsLarger(older: TreeSize, newer: TreeSize)
    /// Every tree extends the empty one: such a proof would say nothing, and none is accepted.
    case fromEmptyTree
    /// A tree of more entries than stored hashes are counted for.
    case treeTooLarge(TreeSize)
    case tooFewHashes, tooManyHashes
    /// The hashes lead to another root than the one claimed.
    case rootDiffers
}

extension ProofFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .indexBeyondTree(let index, let size):
            Refusal(.notFound, "entry \(index) is not in a tree of \(size) entries")
        case .olderIsLarger(let older, let newer):
            Refusal(.invalid, "the older tree has \(older) entries, the newer only \(newer)")
        case .fromEmptyTree:
            Refusal(.invalid, "a consistency proof begins with a tree of at least one entry")
        case .treeTooLarge(let size):
            Refusal(.invalid, "a tree of \(size) entries is beyond what a log can hold")
        case .tooFewHashes: Refusal(.invalid, "the proof has too few hashes")
        case .tooManyHashes: Refusal(.invalid, "the proof has too many hashes")
        case .rootDiffers: Refusal(.invalid, "the proof leads to another root")
        }
    }
}
