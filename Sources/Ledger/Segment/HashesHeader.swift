/// The first 32 bytes of a `.hashes` file; the stored hashes of the segment's entries follow,
/// 32 bytes each, in the order of their indices.
///
/// | bytes | what |
/// |---|---|
/// | 0..<8 | `SUMUNHS1` |
/// | 8..<16 | index of the segment's first entry |
/// | 16..<24 | number of entries |
/// | 24..<28 | CRC-32C of everything behind the header |
/// | 28..<32 | zero |
package struct HashesHeader: Hashable, Sendable {
    package let first: UInt64
    package let count: UInt64
    package let checksum: UInt32

    package static let size = 32
    private static let magic = Array("SUMUNHS1".utf8)

    package init(first: UInt64, count: UInt64, checksum: UInt32) {
        self.first = first
        self.count = count
        self.checksum = checksum
    }

    /// Reads a header; anything but 32 bytes of this form, or an index over `UInt64`, is `nil`.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.size, bytes.starts(with: Self.magic) else { return nil }
        let span = bytes.span
        guard span.littleEndian32(at: 28) == 0 else { return nil }
        first = span.littleEndian64(at: 8)
        count = span.littleEndian64(at: 16)
        checksum = span.littleEndian32(at: 24)
        guard !first.addingReportingOverflow(count).overflow else { return nil }
    }

    package var bytes: [UInt8] {
        var bytes = Self.magic + [UInt8](repeating: 0, count: Self.size - Self.magic.count)
        bytes.setLittleEndian(first, at: 8)
        bytes.setLittleEndian(count, at: 16)
        bytes.setLittleEndian(checksum, at: 24)
        return bytes
    }
}
