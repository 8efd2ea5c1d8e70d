import Ledger
import Vocabulary

/// The hashes of full segments on disk. They are derived: each file can be made again from its
/// segment, so a bad one costs time and never an answer.
struct HashesFile: Sendable {
    let folder: LogFolder
    let files: LogFiles

    /// Hashes that are read or written at a time.
    private static let stride = 32_768

    /// Writes the hashes of a full segment, whose entries are durable, and of the entry behind.
    func write(_ growth: SegmentGrowth) throws(FileFailure) {
        let name = LogLayout.hashesName(growth.number)
        try files.replace(name, in: folder.hashes) { file throws(FileFailure) in
            var checksum = CRC32C()
            var bytes: [UInt8] = []
            bytes.reserveCapacity(Self.stride * Digest.byteCount)
            var offset = HashesHeader.size
            for start in Swift.stride(from: 0, to: growth.hashes.count, by: Self.stride) {
                bytes.removeAll(keepingCapacity: true)
                for hash in growth.hashes[start..<min(start + Self.stride, growth.hashes.count)] {
                    hash.append(to: &bytes)
                }
                checksum.add(bytes.span)
                try files.write(file, bytes.span, offset)
                offset += bytes.count
            }
            let header = HashesHeader(
                first: growth.first, count: growth.count, checksum: checksum.value)
            try files.write(file, header.bytes.span, 0)
        }
    }

    /// The header of segment `number`'s hashes if the file is there, begins with entry `first`
    /// and has the length that its count asks for; `nil` otherwise.
    func header(_ number: Int, first: UInt64) throws(FileFailure) -> HashesHeader? {
        try withFile(number) { file throws(FileFailure) in
            let bytes = try files.bytes(of: file, at: 0, count: HashesHeader.size)
            guard let header = HashesHeader(bytes), header.first == first, header.count > 0,
                try files.size(file) == Self.size(of: header)
            else { return nil }
            return header
        }
    }

    /// Whether the hashes of segment `number` are those that were written; reads them all.
    func isIntact(_ number: Int, first: UInt64) throws(FileFailure) -> Bool {
        guard let header = try header(number, first: first) else { return false }
        let checksum = try withFile(number) { file throws(FileFailure) in
            var checksum = CRC32C()
            var bytes = [UInt8](repeating: 0, count: Self.stride * Digest.byteCount)
            var offset = HashesHeader.size
            while true {
                let got = try files.read(file, &bytes, offset)
                checksum.add(bytes.span, in: 0..<got)
                offset += got
                if got < bytes.count { return checksum.value as UInt32? }
            }
        }
        return checksum == header.checksum
    }

    /// One stored hash; `nil` if the file is not there or too short.
    func hash(_ number: Int, at offset: Int) throws(FileFailure) -> Digest? {
        try withFile(number) { file throws(FileFailure) in
            Digest(try files.bytes(of: file, at: offset, count: Digest.byteCount))
        }
    }

    private static func size(of header: HashesHeader) -> Int? {
        let hashes =
            StoredHashIndex.count(entries: header.first + header.count)
            &- StoredHashIndex.count(entries: header.first)
        // A count that no segment can hold is no header of ours.
        guard hashes < 1 << 40 else { return nil }
        return HashesHeader.size + Int(hashes) * Digest.byteCount
    }

    private func withFile<Answer>(
        _ number: Int, _ read: (OpenFile) throws(FileFailure) -> Answer?
    ) throws(FileFailure) -> Answer? {
        let file: OpenFile
        do throws(FileFailure) { file = try files.open(folder.hashes(number), .read) } catch {
            guard error.isMissing else { throw error }
            return nil
        }
        defer { files.close(file) }
        return try read(file)
    }
}
