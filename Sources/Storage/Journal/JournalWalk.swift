import Ledger
import Vocabulary

/// Reads a journal on from a place, a batch at a time, while nobody writes in it: the next batch is
/// read, hashed and decoded while whoever asked takes in the one before it.
struct JournalWalk: Sendable {
    private let source: JournalSource
    /// Heads that the tree must have once it comes to their sizes.
    private let heads: [TreeHead]
    /// Behind the entries that were given.
    private(set) var place: JournalPlace
    private var isAtEnd = false
    private let ahead = WorkAhead<Result<JournalSource.Portion, LogFailure>>()

    init(_ source: JournalSource, from place: JournalPlace, heads: [TreeHead]) {
        self.source = source
        self.heads = heads
        self.place = place
    }

    /// The next entries, oldest first; `nil` at the journal's end.
    mutating func next() throws(LogFailure) -> [JournalEntry]? {
        guard !isAtEnd else { return nil }
        let portion =
            if let made = ahead.take() { try made.get() } else { try source.portion(from: place) }
        isAtEnd = portion.isAtEnd
        if !isAtEnd {
            // What goes wrong there is said to whoever asks for those entries.
            ahead.begin { [source, place = portion.place] in
                Result { () throws(LogFailure) in try source.portion(from: place) }
            }
        }
        (place.segment, place.offset) = (portion.place.segment, portion.place.offset)
        place.next = portion.place.next
        var entries: [JournalEntry] = []
        for stretch in portion.stretches {
            try extend(with: stretch.leaves)
            if let failure = stretch.failure { throw failure }
            if entries.isEmpty { entries = stretch.entries } else { entries += stretch.entries }
        }
        if isAtEnd {
            for head in heads where head.size > place.tree.size {
                throw .shorterThanCheckpoint(
                    entries: place.next, signed: head.size.leafCount)
            }
        }
        return entries
    }

    private mutating func extend(with leaves: [Digest]) throws(LogFailure) {
        var stored: [Digest] = []
        for leaf in leaves {
            stored.removeAll(keepingCapacity: true)
            place.tree.append(leaf, with: source.hasher, storing: &stored)
            for head in heads where head.size == place.tree.size {
                guard place.tree.head(with: source.hasher) == head else {
                    throw .otherRootThanCheckpoint(size: head.size.leafCount)
                }
            }
        }
    }
}
