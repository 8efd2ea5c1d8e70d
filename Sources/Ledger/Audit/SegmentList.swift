internal import Vocabulary

/// The segments of a log by number, with what is wrong with the list itself.
struct SegmentList {
    private let segments: [(number: Int, path: String, size: UInt64)]
    let byteCount: UInt64

    var count: Int { segments.count }

    init(names: [String], in folder: LogFolderReader, reporting audit: inout LogAudit) throws {
        var numbers: [Int] = []
        for name in names.sorted() {
            if let number = LogLayout.segmentNumber(name) {
                numbers.append(number)
            } else if !name.hasSuffix(LogLayout.unfinishedSuffix) {
                audit.note(.unknownFile("\(LogLayout.segments)/\(name)"))
            }
        }
        var segments: [(number: Int, path: String, size: UInt64)] = []
        for number in numbers.sorted() {
            let expected = (segments.last?.number).map { $0 + 1 } ?? 0
            for missing in (expected..<number).prefix(AuditReport.findingLimit) {
                audit.report(.segmentMissing, at: .missingSegment(missing))
            }
            let path = "\(LogLayout.segments)/\(LogLayout.segmentName(number))"
            let size = try folder.size(path) ?? 0
            if let first = segments.first, first.size != size {
                audit.note(.sizeDiffers(segment: number))
            }
            segments.append((number, path, size))
        }
        self.segments = segments
        byteCount = segments.reduce(0) { $0 &+ $1.size }
    }

    /// Reads every segment once, and its hashes beside it.
    func examine(
        in folder: LogFolderReader, audit: inout LogAudit, progress: (UInt64, UInt64) -> Void
    ) throws {
        var done: UInt64 = 0
        for segment in segments {
            let first = audit.due
            var hashes = try hashes(of: segment.number, in: folder, audit: &audit)
            audit.begin(segment: segment.number)
            var offset: UInt64 = 0
            while true {
                let bytes = try folder.read(segment.path, offset, Examination.readAtOnce)
                if bytes.isEmpty { break }
                audit.add(bytes)
                offset += UInt64(bytes.count)
                done += UInt64(bytes.count)
                try compare(&hashes, in: folder, audit: &audit)
                progress(done, byteCount)
            }
            audit.endSegment()
            try compare(&hashes, in: folder, audit: &audit)
            guard let hashes, !audit.hasHole else { continue }
            let size = try folder.size(hashes.path) ?? 0
            hashes.finish(size: size, count: audit.due &- first, reporting: &audit)
        }
    }

    /// The stored hashes are derived and may be missing; there, they must be right.
    private func hashes(
        of number: Int, in folder: LogFolderReader, audit: inout LogAudit
    ) throws -> HashesAudit? {
        let path = "\(LogLayout.hashes)/\(LogLayout.hashesName(number))"
        guard !audit.hasHole, try folder.size(path) != nil else { return nil }
        let header = try folder.read(path, 0, HashesHeader.size)
        let hashes = HashesAudit(path: path, segment: number, header: header, first: audit.due)
        if hashes == nil {
            audit.report(.hashesUnreadable, at: .hashes(segment: number, offset: 0))
        }
        return hashes
    }

    private func compare(
        _ hashes: inout HashesAudit?, in folder: LogFolderReader, audit: inout LogAudit
    ) throws {
        let stored = audit.takeStored()
        try hashes?.compare(stored, in: folder, reporting: &audit)
    }
}
