import Ledger
import Synchronization
import Vocabulary

/// Reads a journal on from a place, a batch at a time, while nobody writes in it: the next batch
/// is read while the one before it is decoded.
struct JournalWalk: Sendable {
    private let folder: LogFolder
    private let files: LogFiles
    private let hasher: TreeHasher
    /// `nil`: entries are hashed and not decoded.
    private let coding: JournalCoding?
    /// Heads that the tree must have once it comes to their sizes.
    private let heads: [TreeHead]
    /// Behind the entries that were given.
    private(set) var place: JournalPlace
    private var isAtEnd = false
    /// What was read behind `place` already.
    private let ahead = Ahead()

    /// A batch as it was read, and the place behind it.
    private struct Reading: Sendable {
        var batch: EntryBatch
        var place: JournalPlace
        var isAtEnd = false
    }

    private final class Ahead: Sendable {
        let reading = Mutex<Result<Reading, LogFailure>?>(nil)
    }

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
        let reading = try nextReading()
        let walk = self
        let meanwhile: (@Sendable () -> Void)? =
            reading.isAtEnd ? nil : { @Sendable in walk.readAhead(of: reading) }
        let stretches = reading.batch.stretches(hasher, coding, meanwhile: meanwhile)
        (place.segment, place.offset) = (reading.place.segment, reading.place.offset)
        place.next = reading.place.next
        isAtEnd = reading.isAtEnd
        var entries: [JournalEntry] = []
        var stored: [Digest] = []
        for stretch in stretches {
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

    private func nextReading() throws(LogFailure) -> Reading {
        let read = ahead.reading.withLock { reading in
            defer { reading = nil }
            return reading
        }
        switch read {
        case .success(let reading): return reading
        case .failure(let failure): throw failure
        case nil: return try gather(from: place)
        }
    }

    /// What goes wrong is said to whoever asks for those entries.
    private func readAhead(of reading: Reading) {
        let next = Result { () throws(LogFailure) in try gather(from: reading.place) }
        ahead.reading.withLock { $0 = next }
    }

    /// Reads until the batch is full or nothing follows. Nobody writes meanwhile, so what was
    /// signed before stands here whole.
    private func gather(from place: JournalPlace) throws(LogFailure) -> Reading {
        var reading = Reading(batch: EntryBatch(first: place.next), place: place)
        while let segment = try open(reading.place.segment) {
            defer { files.close(segment.file) }
            var walk = SegmentWalk(
                over: segment, from: reading.place.offset, sequence: reading.place.next,
                files: files)
            while !reading.batch.isFull {
                guard try walk.skip(showing: { reading.batch.add($0) }) else { break }
            }
            if walk.sequence > reading.place.next { try makeDurable(segment) }
            reading.place.offset = walk.offset
            reading.place.next = walk.sequence
            if reading.batch.isFull { return reading }
            guard try begins(reading.place.segment + 1, with: reading.place.next) else { break }
            reading.place.segment += 1
            reading.place.offset = 0
        }
        reading.isAtEnd = true
        return reading
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
