import Ledger

/// Walks over the good records of one segment.
struct SegmentWalk {
    private(set) var window: SegmentWindow
    /// Where the next record is looked for.
    private(set) var offset: Int
    /// The sequence that the next record must have.
    private(set) var sequence: UInt64

    /// What stopped a walk; more may stand there later.
    enum Stop: Hashable {
        case nothing
        case flaw(SegmentRecord.Flaw)
        case outOfSequence(found: UInt64)

        var what: String {
            switch self {
            case .nothing: "no record where one must be"
            case .flaw(let flaw): flaw.rawValue
            case .outOfSequence(let found): "the record has sequence \(found)"
            }
        }
    }

    init(over segment: SegmentFile, from offset: Int, sequence: UInt64, files: LogFiles) {
        window = SegmentWindow(of: segment, files: files)
        self.offset = offset
        self.sequence = sequence
    }

    /// Hands each good record's place and entry to `visit`, until none follows.
    mutating func run(
        _ visit: (_ offset: Int, _ entry: Span<UInt8>) throws(LogFailure) -> Void
    ) throws(LogFailure) -> Stop {
        while true {
            switch try read() {
            case .nothing: return .nothing
            case .bad(let flaw): return .flaw(flaw)
            case .record(let record):
                guard record.sequence == sequence else {
                    return .outOfSequence(found: record.sequence)
                }
                try visit(offset, window.bytes.span.extracting(record.entry))
                offset = window.start + record.end
                sequence += 1
            }
        }
    }

    /// The next record's entry, `nil` if none follows.
    mutating func next() throws(LogFailure) -> [UInt8]? {
        guard case .record(let record) = try read(), record.sequence == sequence else {
            return nil
        }
        offset = window.start + record.end
        sequence += 1
        return Array(window.bytes[record.entry])
    }

    /// Goes past the next record; `false` if none follows.
    mutating func skip() throws(LogFailure) -> Bool { try skip { _ in } }

    /// Goes past the next record and shows its entry to `visit`; `false` if none follows.
    mutating func skip(showing visit: (Span<UInt8>) -> Void) throws(LogFailure) -> Bool {
        guard case .record(let record) = try read(), record.sequence == sequence else {
            return false
        }
        visit(window.bytes.span.extracting(record.entry))
        offset = window.start + record.end
        sequence += 1
        return true
    }

    /// Adds what lies behind the walk's place to `leftovers`.
    mutating func addRest(to leftovers: inout SegmentLeftovers) throws(LogFailure) {
        do throws(FileFailure) { try window.add(from: offset, to: &leftovers) } catch {
            throw .file(error)
        }
    }

    private mutating func read() throws(LogFailure) -> SegmentRecord.Reading {
        do throws(FileFailure) { return try window.read(at: offset) } catch {
            throw .file(error)
        }
    }
}
