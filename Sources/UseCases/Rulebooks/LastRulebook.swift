import Rules
import Synchronization
import Vocabulary

/// The rulebook that was read last, for a process that serves: a file of rules is named by its
/// digest, so what was read once is what would be read again.
final class LastRulebook: Sendable {
    private let last = Mutex<(digest: Digest, rulebook: Rulebook)?>(nil)

    /// The rulebook of `digest`, by `read` unless it is the last one.
    func rulebook(
        of digest: Digest, or read: (Digest) throws -> Rulebook
    ) throws -> Rulebook {
        try last.withLock { last in
            if let last, last.digest == digest { return last.rulebook }
            let rulebook = try read(digest)
            last = (digest, rulebook)
            return rulebook
        }
    }
}
