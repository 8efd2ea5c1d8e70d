import Ledger
import Vocabulary

/// A journal's folder and what its bytes are made into.
struct JournalSource: Sendable {
    let folder: LogFolder
    let files: LogFiles
    let hasher: TreeHasher
    /// `nil`: entries are hashed and not decoded.
    let coding: JournalCoding?
    /// Bytes of entries that are made into something at a time.
    let batchLimit: ByteCount

    /// Entries that stand one behind the other, and what was made of them.
    struct Portion: Sendable {
        var stretches: [EntryBatch.Stretch] = []
        /// Behind them; its tree is that of the place that was asked for.
        var place: JournalPlace
        var isAtEnd = false
    }

    /// The entries from `place` on.
    func portion(from place: JournalPlace) throws(LogFailure) -> Portion {
        var portion = Portion(place: place)
        let batch = try gather(&portion)
        portion.stretches = batch.stretches(hasher, coding)
        return portion
    }

    /// Reads until the batch is full or nothing follows. Nobody writes meanwhile, so what was
    /// signed before stands here whole.
    private func gather(_ portion: inout Portion) throws(LogFailure) -> EntryBatch {
        var batch = EntryBatch(first: portion.place.next, limit: batchLimit)
        while let segment = try open(portion.place.segment) {
            defer { files.close(segment.file) }
            var walk = SegmentWalk(
                over: segment, from: portion.place.offset, sequence: portion.place.next,
                files: files)
            while !batch.isFull {
                guard try walk.skip(showing: { batch.add($0) }) else { break }
            }
            if walk.sequence > portion.place.next { try makeDurable(segment) }
            portion.place.offset = walk.offset
            portion.place.next = walk.sequence
            if batch.isFull { return batch }
            guard try begins(portion.place.segment + 1, with: portion.place.next) else { break }
            portion.place.segment += 1
            portion.place.offset = 0
        }
        portion.isAtEnd = true
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
