import Ledger
import Vocabulary

/// A log in segments, with one owner and no thread of its own: entries are staged, then
/// committed together.
///
/// INVARIANT(acknowledged-is-durable): `durable` counts only entries that were synced.
struct SegmentedLog: Sendable {
    let folder: LogFolder
    let files: LogFiles
    let hasher: TreeHasher
    let upkeep: LogUpkeep
    let shelf: Shelf

    /// The segment that the next record goes to.
    var current: SegmentFile
    /// Where in `current` the first byte of `buffer` will stand.
    var base = 0
    /// Index of the next entry to be staged.
    var next: UInt64 = 0
    /// How many entries are durable.
    var durable: UInt64 = 0
    /// The tree over all staged entries.
    var frontier = Frontier()
    var lastTime: Instant?
    /// The part of the batch that belongs to `current` and is not yet written.
    var buffer: [UInt8] = []
    /// What the batch adds, by segment; the last one is `current`'s.
    var staged: [SegmentGrowth]
    /// Segments that the batch filled: written, not yet synced.
    var filled: [SegmentFile] = []
    /// The error after which this log does nothing more.
    var failure: FileFailure?
    private var stamps = StampWriter()

    init(at current: SegmentFile, upkeep: LogUpkeep, hasher: TreeHasher) {
        self.current = current
        self.upkeep = upkeep
        self.hasher = hasher
        folder = upkeep.folder
        files = upkeep.files
        shelf = Shelf()
        staged = [SegmentGrowth(number: current.number, first: 0)]
    }

    var reader: LogReader {
        LogReader(folder: folder, files: files, hasher: hasher, shelf: shelf)
    }

    /// Adds an entry to the batch: gives it its index and time, which is never below the one
    /// before. Nothing is durable before `commit`.
    ///
    /// A refused body (`.entryTooLong`, `.notABody`) leaves the batch as it was.
    mutating func stage(_ body: [UInt8], at now: Instant) throws(LogFailure) -> Commit {
        if let failure { throw .stopped(failure) }
        try check(body)
        let time = max(now, lastTime ?? now)
        var start = SegmentRecord.begin(sequence: next, durable: durable, in: &buffer)
        stamps.append(EntryStamp(sequence: next, time: time), to: &buffer)
        buffer.append(contentsOf: body)
        let length = buffer.count - start - SegmentRecord.headerSize
        SegmentRecord.finish(at: start, in: &buffer)
        if base + buffer.count > current.size {
            try turnPage(keepingFrom: start)
            start = 0
        }
        let entry = start + SegmentRecord.headerSize
        let leaf = hasher.leaf(buffer.span.extracting(entry..<entry + length))
        frontier.append(leaf, with: hasher, storing: &staged[staged.count - 1].hashes)
        staged[staged.count - 1].add(recordAt: base + start..<base + buffer.count)
        defer { next += 1 }
        lastTime = time
        return Commit(index: next, instant: time)
    }

    /// Makes the batch durable, then lets readers see it.
    mutating func commit() throws(LogFailure) {
        if let failure { throw .stopped(failure) }
        guard next > durable else { return }
        do throws(FileFailure) {
            // A crash before the last sync leaves any sectors of the batch, in any segment that it
            // touches. None of its entries was acknowledged; every record in it bears a mark at
            // or below the batch's first entry, so recovery may cut at any of them.
            try files.write(current.file, buffer.span, base)
            for segment in filled { try files.sync(segment.file) }
            try files.sync(current.file)
        } catch { throw stop(error) }
        // A crash from here on leaves the whole batch.
        durable = next
        for segment in filled { files.close(segment.file) }
        filled.removeAll()
        shelf.extend(with: staged, frontier: frontier)
        shelf.setLastTime(lastTime)
        base += buffer.count
        buffer.removeAll(keepingCapacity: true)
        staged.removeFirst(staged.count - 1)
        staged[0].restart()
    }

    /// Writes what `current` can hold and goes on in the next segment, keeping the record that
    /// begins at `start` of the buffer and did not fit.
    private mutating func turnPage(keepingFrom start: Int) throws(LogFailure) {
        do throws(FileFailure) {
            try files.write(current.file, buffer.span.extracting(0..<start), base)
            filled.append(current)
            current = try upkeep.freshSegment(current.number + 1)
        } catch { throw stop(error) }
        buffer.removeFirst(start)
        base = 0
        staged.append(SegmentGrowth(number: current.number, first: next))
    }

    /// Whether `body` may become an entry: of the right form and not too long.
    func check(_ body: [UInt8]) throws(LogFailure) {
        let length = EntryStamp.sizeLimit + body.count
        let limit = min(
            SegmentRecord.entryLimit,
            upkeep.options.segmentSize.bytes - SegmentRecord.headerSize)
        guard length <= limit else { throw .entryTooLong(bytes: length, limit: limit) }
        // Without an early way out: many bytes are then compared at a time.
        let least = body.reduce(UInt8.max) { min($0, $1) }
        guard body.starts(with: Self.opening), body.last == UInt8(ascii: "}"), least >= 0x20
        else { throw .notABody }
    }

    mutating func stop(_ error: FileFailure) -> LogFailure {
        failure = error
        return .stopped(error)
    }

    func close() {
        for segment in filled { files.close(segment.file) }
        files.close(current.file)
    }

    private static let opening = Array(#""kind":"#.utf8)
}
