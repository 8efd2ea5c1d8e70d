import Ledger

/// Reads a segment from front to back through a window of bounded size.
struct SegmentWindow {
    /// Bytes that are read at a time.
    static let stride = 1 << 20

    private let files: LogFiles
    private let segment: SegmentFile
    private(set) var bytes: [UInt8] = []
    /// Where in the segment the window begins.
    private(set) var start = 0

    init(of segment: SegmentFile, files: LogFiles) {
        self.segment = segment
        self.files = files
    }

    /// What stands at `offset` of the segment; an entry's range is one of `bytes`.
    mutating func read(at offset: Int) throws(FileFailure) -> SegmentRecord.Reading {
        try load(offset)
        return SegmentRecord.read(bytes.span, at: offset - start)
    }

    /// Adds all that lies from `offset` to the segment's end to `leftovers`.
    mutating func add(
        from offset: Int, to leftovers: inout SegmentLeftovers
    ) throws(FileFailure) {
        var at = offset
        while at < segment.size {
            try load(at)
            let whole = start + bytes.count >= segment.size
            let limit = whole ? segment.size : start + bytes.count - SegmentRecord.sizeLimit
            // A file shorter than it was when it was opened: nothing more is there.
            guard limit > at else { return }
            leftovers.add(bytes.span, from: at - start, to: limit - start)
            at = limit
        }
    }

    /// Forgets what was read, since the file may have grown richer.
    mutating func forget() {
        bytes = []
        start = 0
    }

    /// Moves the window so that a whole record at `offset` lies in it, or the segment's end does.
    private mutating func load(_ offset: Int) throws(FileFailure) {
        let end = start + bytes.count
        let needed = min(offset + SegmentRecord.sizeLimit, segment.size)
        guard offset < start || needed > end else { return }
        start = offset / SegmentRecord.alignment * SegmentRecord.alignment
        // The first look is short: most that look at the end of a log find nothing new there.
        let stride = bytes.isEmpty ? needed - start : Self.stride
        let count = max(min(stride, segment.size - start), 0)
        if bytes.count != count { bytes = [UInt8](repeating: 0, count: count) }
        let got = try files.read(segment.file, &bytes, start)
        bytes.removeLast(count - got)
    }
}
