internal import Vocabulary

/// Compares the stored hashes of one segment, file against entries, as the entries are read.
struct HashesAudit {
    let path: String
    let segment: Int
    private let header: HashesHeader
    private var offset = UInt64(HashesHeader.size)
    private var checksum = CRC32C()

    /// None where the header is not one of a segment that begins with entry `first`.
    init?(path: String, segment: Int, header bytes: [UInt8], first: UInt64) {
        guard let header = HashesHeader(bytes), header.first == first else { return nil }
        self.path = path
        self.segment = segment
        self.header = header
    }

    /// Compares the next hashes of the file with those of the entries.
    mutating func compare(
        _ stored: [Digest], in folder: LogFolderReader, reporting audit: inout LogAudit
    ) throws {
        var rest = stored[...]
        while !rest.isEmpty {
            let hashes = rest.prefix(HashesAudit.hashesAtOnce)
            rest = rest.dropFirst(hashes.count)
            let bytes = try folder.read(path, offset, hashes.count * Digest.byteCount)
            checksum.add(bytes.span)
            for (index, hash) in hashes.enumerated() {
                let start = index * Digest.byteCount
                let place = AuditFinding.Place.hashes(segment: segment, offset: offset)
                offset += UInt64(Digest.byteCount)
                guard start + Digest.byteCount <= bytes.count else { continue }
                let read = Digest(bytes.span.extracting(start..<start + Digest.byteCount))
                if read != hash { audit.report(.hashDiffers, at: place) }
            }
        }
    }

    /// Says what is wrong with the file as a whole, once the segment's entries are read.
    func finish(size: UInt64, count: UInt64, reporting audit: inout LogAudit) {
        let place = AuditFinding.Place.hashes(segment: segment, offset: 0)
        if size != offset || header.count != count {
            audit.report(.hashesUnreadable, at: place)
        } else if checksum.value != header.checksum {
            audit.report(.checksumDiffers, at: place)
        }
    }

    private static let hashesAtOnce = 32_768
}
