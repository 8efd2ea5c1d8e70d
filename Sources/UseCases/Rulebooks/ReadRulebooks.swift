import Rules
import Synchronization
import Vocabulary

/// The rulebooks that this process has read: a digest names one text for ever, and one text says
/// one thing, so what was read once is what would be read again.
final class ReadRulebooks: Sendable {
    /// Most that are kept; an office decides by one, and looks at letters of some before it.
    static let limit = 8

    private let kept = Mutex<[Digest: Rulebook]>([:])

    /// The rulebook of `digest`, by `read` unless it was read before.
    func rulebook(
        of digest: Digest, or read: () throws -> Rulebook
    ) throws -> Rulebook {
        try kept.withLock { kept in
            if let rulebook = kept[digest] { return rulebook }
            let rulebook = try read()
            if kept.count >= Self.limit { kept = [:] }
            kept[digest] = rulebook
            return rulebook
        }
    }
}
