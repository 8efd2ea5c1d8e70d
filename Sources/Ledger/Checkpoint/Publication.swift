package import Vocabulary

/// Which head a log may sign next.
///
/// INVARIANT(one-root-per-size): a log that has signed a tree of some size never signs a smaller
/// one, and never two roots for the same size; a second root for a signed size is a fork.
package struct Publication: Sendable {
    /// The newest head that was signed, or is to be.
    package private(set) var latest: TreeHead?

    package enum Step: Equatable { case sign(TreeHead), nothingNew }

    package enum Failure: Error, Equatable {
        case shrank(from: TreeSize, to: TreeSize)
        case forked(at: TreeSize)
    }

    /// Takes up after `latest`, the head of the checkpoint that stands, or none.
    package init(after latest: TreeHead? = nil) { self.latest = latest }

    /// Returns the next step to take for `candidate`; the caller carries it out.
    ///
    /// The head is spoken for from here on: where signing or writing it fails, take up again
    /// after the checkpoint that stands.
    package mutating func advance(to candidate: TreeHead) throws(Failure) -> Step {
        if let latest {
            guard candidate.size >= latest.size else {
                throw .shrank(from: latest.size, to: candidate.size)
            }
            if candidate.size == latest.size {
                guard candidate.root == latest.root else { throw .forked(at: latest.size) }
                return .nothingNew
            }
        }
        latest = candidate
        return .sign(candidate)
    }
}

extension Publication.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .shrank(let from, let to):
            Refusal(
                .damaged,
                "the log signed a tree of \(from) entries and now has only \(to); look for what was lost before it signs again"
            )
        case .forked(let size):
            Refusal(
                .damaged,
                "the log signed another root for \(size) entries; an entry was changed after it was signed"
            )
        }
    }
}
