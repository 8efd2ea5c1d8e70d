internal import Vocabulary

extension ProofFile {
    package enum VerificationFailure: Error, Equatable {
        case checkpoint(Checkpoint.OpeningFailure)
        case inclusion(ProofFailure)
    }

    /// Checks that the log of `key` signed a tree that holds this entry at this index, and
    /// returns that checkpoint.
    package func verify(
        with key: VerifierKey, hasher: TreeHasher, checking check: SignatureCheck
    ) throws(VerificationFailure) -> Checkpoint {
        let opened: Checkpoint
        do throws(Checkpoint.OpeningFailure) {
            opened = try Checkpoint(opening: checkpoint, with: key, checking: check)
        } catch { throw .checkpoint(error) }
        do throws(ProofFailure) {
            try inclusion.verify(leaf: hasher.leaf(entry), root: opened.head.root, with: hasher)
        } catch { throw .inclusion(error) }
        return opened
    }
}
