import Ledger
import Testing
import Vocabulary

/// A log's folder in memory, written as the store writes it, for audits to read.
struct MemoryLog {
    static let origin = "log.example/gate-1"
    static let check: SignatureCheck = { $2 == SHA256.hash(($0 + $1).span).bytes }

    let segmentSize: Int
    var files: [String: [UInt8]] = [:]
    private(set) var tree: GrownTree
    private var segment = 0
    private var offset = 0
    private var firstOfSegment = 0
    private var storedOfSegment = 0
    private(set) var durable: UInt64 = 0

    init(segmentSize: Int = 512, hasher: TreeHasher = .mixing) {
        self.segmentSize = segmentSize
        tree = GrownTree(hasher)
        files[LogLayout.origin] = Array((Self.origin + "\n").utf8)
        files[Self.path(0)] = [UInt8](repeating: 0, count: segmentSize)
    }

    static func path(_ number: Int) -> String { "segments/" + LogLayout.segmentName(number) }

    static func key() throws -> VerifierKey {
        try VerifierKey(
            name: try #require(KeyName(origin)), publicKey: [UInt8](repeating: 9, count: 32),
            sha256: SHA256.hash)
    }

    static func entry(_ index: Int, second: Int? = nil) -> [UInt8] {
        let time = Instant(microseconds: Int64(second ?? index) * 1_000_000)
        let text =
            #"{"sequence":\#(index),"time":"\#(time)","kind":"note","n":"\#(index * index)"}"#
        return Array(text.utf8)
    }

    /// Writes one batch that becomes durable together.
    mutating func append(_ entries: [[UInt8]]) {
        for entry in entries { append(entry) }
        durable += UInt64(entries.count)
    }

    /// Writes `count` entries in batches of `batch`.
    mutating func append(count: Int, batch: Int = 3) {
        let start = tree.leaves.count
        for first in stride(from: start, to: start + count, by: batch) {
            append((first..<min(first + batch, start + count)).map { Self.entry($0) })
        }
    }

    private mutating func append(_ entry: [UInt8]) {
        if offset + SegmentRecord.size(entry: entry.count) > segmentSize { seal() }
        let record = SegmentRecord.encode(
            entry, sequence: UInt64(tree.leaves.count), durable: durable)
        files[Self.path(segment)]?.replaceSubrange(offset..<offset + record.count, with: record)
        offset += record.count
        tree.append(entry)
    }

    private mutating func seal() {
        let hashes = tree.stored[storedOfSegment...].flatMap(\.bytes)
        let header = HashesHeader(
            first: UInt64(firstOfSegment), count: UInt64(tree.leaves.count - firstOfSegment),
            checksum: CRC32C.of(hashes.span))
        files["hashes/" + LogLayout.hashesName(segment)] = header.bytes + hashes
        firstOfSegment = tree.leaves.count
        storedOfSegment = tree.stored.count
        segment += 1
        offset = 0
        files[Self.path(segment)] = [UInt8](repeating: 0, count: segmentSize)
    }

    /// The signed head at `size`, or at the log's end.
    func checkpoint(at size: Int? = nil) throws -> [UInt8] {
        let size = size ?? tree.leaves.count
        let head = TreeHead(size: TreeSize(UInt64(size)), root: tree.roots[size])
        let key = try Self.key()
        return try SignedNote.signing(
            Checkpoint(origin: Self.origin, head: head).text, as: key
        ) { SHA256.hash((key.publicKey + $0).span).bytes }.bytes
    }

    /// A reader that gives segments in pieces of at most `piece` bytes.
    func reader(piece: Int = .max) -> LogFolderReader {
        LogFolderReader(
            names: { folder in
                files.keys.filter { $0.hasPrefix(folder + "/") }
                    .map { String($0.dropFirst(folder.count + 1)) }
            },
            size: { path in files[path].map { UInt64($0.count) } },
            read: { path, offset, count in
                let most = path.hasPrefix("segments/") ? min(count, piece) : count
                return Array((files[path] ?? []).dropFirst(Int(offset)).prefix(most))
            })
    }

    func examined(
        key: VerifierKey? = nil, against older: [UInt8]? = nil, piece: Int = .max
    ) throws -> AuditReport {
        let examination = Examination(
            hasher: tree.hasher, checking: Self.check, key: key, against: older)
        return try examination(reader(piece: piece))
    }

    /// Where the records of a segment begin, with its end behind the last.
    func recordStarts(of number: Int) -> [Int] {
        let bytes = files[Self.path(number)] ?? []
        var starts: [Int] = []
        var at = 0
        while case .record(let record) = SegmentRecord.read(bytes.span, at: at) {
            starts.append(at)
            at = record.end
        }
        return starts + [at]
    }
}
