/// Goes through the bytes of one segment, in whatever pieces they come: tells its records, what
/// is no record, and finds its way again behind damage.
struct SegmentWalk: Sendable {
    enum Step {
        /// A whole record; its entry's range is one of `window`.
        case record(SegmentRecord, at: UInt64)
        case bad(SegmentRecord.Flaw, at: UInt64)
        /// A byte that is not zero behind the last record.
        case stray(at: UInt64)
        /// The search behind damage was ended at `searchLimit`.
        case searchEnded
        case needsMore
        case end
    }

    private enum Mode { case records, rest, searching, abandoned }

    /// The bytes under the eye: those not yet judged, and a few before them.
    private(set) var window: [UInt8] = []
    /// Where the window begins in the segment; a multiple of eight.
    private var base: UInt64 = 0
    private var at = 0
    private var mode = Mode.records
    private var isWhole = false
    private var searched = 0

    /// Most bytes to checksum in search of the next record in one segment. Entries are text and
    /// never read like records, so only a hostile segment comes near it.
    static let searchLimit = 256 << 20

    /// Adds the next bytes of the segment.
    mutating func add(_ bytes: [UInt8]) {
        let judged = at & ~(SegmentRecord.alignment - 1)
        window.removeFirst(judged)
        base += UInt64(judged)
        at -= judged
        window += bytes
    }

    /// Says that no bytes follow.
    mutating func close() { isWhole = true }

    /// The next step; behind damage, a record counts only from sequence `due` on.
    mutating func next(due: UInt64) -> Step {
        while at < window.count {
            guard isWhole || window.count - at >= SegmentRecord.sizeLimit else {
                return .needsMore
            }
            let step: Step? =
                switch mode {
                case .records: readRecord()
                case .rest: skipZeros()
                case .searching: search(due: due)
                case .abandoned: skipAll()
                }
            if let step { return step }
        }
        return isWhole ? .end : .needsMore
    }

    private mutating func readRecord() -> Step? {
        let place = base + UInt64(at)
        switch SegmentRecord.read(window.span, at: at) {
        case .record(let record):
            at = record.end
            return .record(record, at: place)
        case .nothing:
            mode = .rest
            return nil
        case .bad(let flaw):
            mode = .searching
            at = min(at + SegmentRecord.alignment, window.count)
            return .bad(flaw, at: place)
        }
    }

    private mutating func skipZeros() -> Step? {
        let held = window
        let bytes = held.span
        while at < bytes.count, bytes[at] == 0 {
            // Eight at a time where they are all zero.
            let isBlank = at + 8 <= bytes.count && bytes.littleEndian64(at: at) == 0
            at += isBlank ? 8 : 1
        }
        guard at < bytes.count else { return nil }
        let place = base + UInt64(at)
        at &= ~(SegmentRecord.alignment - 1)
        mode = .searching
        return .stray(at: place)
    }

    private mutating func search(due: UInt64) -> Step? {
        let start = at
        defer { if mode == .searching { at = min(start + SegmentRecord.alignment, window.count) } }
        let held = window
        let bytes = held.span
        guard start + SegmentRecord.headerSize <= bytes.count,
            bytes.littleEndian64(at: start + 8) >= due
        else { return nil }
        let length = Int(bytes.littleEndian32(at: start))
        guard (1...SegmentRecord.entryLimit).contains(length) else { return nil }
        searched += length
        guard searched <= SegmentWalk.searchLimit else {
            mode = .abandoned
            return .searchEnded
        }
        guard case .record(let record) = SegmentRecord.read(bytes, at: start) else { return nil }
        mode = .records
        at = record.end
        return .record(record, at: base + UInt64(start))
    }

    private mutating func skipAll() -> Step? {
        at = window.count
        return nil
    }
}
