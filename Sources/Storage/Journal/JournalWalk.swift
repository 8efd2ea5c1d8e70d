import Ledger
import Vocabulary

/// Reads a journal on from a place, a batch at a time, while nobody writes in it.
struct JournalWalk {
    private let folder: LogFolder
    private let files: LogFiles
    private let hasher: TreeHasher
    /// `nil`: entries are hashed and not decoded.
    private let coding: JournalCoding?
    /// Heads that the tree must have once it comes to their sizes.
    private let heads: [TreeHead]
    private(set) var place: JournalPlace
    private var isAtEnd = false

    init(
        _ folder: LogFolder, from place: JournalPlace, heads: [TreeHead], files: LogFiles,
        hasher: TreeHasher, coding: JournalCoding?
    ) {
        self.folder = folder
        self.files = files
        self.hasher = hasher
        self.coding = coding
        self.heads = heads
        self.place = place
    }

    /// The next entries, oldest first; `nil` at the journal's end.
    mutating func next() throws(LogFailure) -> [JournalEntry]? {
        guard !isAtEnd else { return nil }
        let batch = try gather()
        var entries: [JournalEntry] = []
        var stored: [Digest] = []
        for stretch in batch.stretches(hasher, coding) {
            for leaf in stretch.leaves {
                stored.removeAll(keepingCapacity: true)
                place.tree.append(leaf, with: hasher, storing: &stored)
                for head in heads where head.size == place.tree.size {
                    guard place.tree.head(with: hasher) == head else {
                        throw .otherRootThanCheckpoint(size: head.size.leafCount)
                    }
                }
            }
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

    /// Reads until the batch is full or nothing follows. Nobody writes meanwhile, so what was
    /// signed before stands here whole.
    private mutating func gather() throws(LogFailure) -> EntryBatch {
        var batch = EntryBatch(first: place.next)
        while let segment = try open(place.segment) {
            defer { files.close(segment.file) }
            var walk = SegmentWalk(
                over: segment, from: place.offset, sequence: place.next, files: files)
            while !batch.isFull {
                guard try walk.skip(showing: { batch.add($0) }) else { break }
            }
            if walk.sequence > place.next { try makeDurable(segment) }
            place.offset = walk.offset
            place.next = walk.sequence
            if batch.isFull { return batch }
            guard try begins(place.segment + 1, with: place.next) else { break }
            place.segment += 1
            place.offset = 0
        }
        isAtEnd = true
        return batch
    }

    /// Nobody may act on an entry that a power failure could still take back; a writer that was
    /// killed may have left one that it never synced.
    private func makeDurable(_ segment: SegmentFile) throws(LogFailure) {
        do throws(FileFailure) { try files.sync(segment.file) } catch { throw .file(error) }
    }

    private func begins(_ number: Int, with sequence: UInt64) throws(LogFailure) -> Bool {
        guard let segment = try open(number) else { return false }
        defer { files.close(segment.file) }
        var walk = SegmentWalk(over: segment, from: 0, sequence: sequence, files: files)
        return try walk.skip()
    }

    private func open(_ number: Int) throws(LogFailure) -> SegmentFile? {
        do throws(FileFailure) {
            return try SegmentFile.open(number, in: folder, .read, files: files)
        } catch {
            guard error.isMissing else { throw .file(error) }
            return nil
        }
    }
}
