/// One entry as it stands in a segment: a header of 24 bytes, the entry, zeros up to a multiple
/// of eight. All integers are little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 0..<4 | length `n` of the entry, 1…65,535; 0 means that no record stands here |
/// | 4..<8 | CRC-32C over bytes 0..<4 and 8..<24 + n |
/// | 8..<16 | sequence: the index of the entry in the log |
/// | 16..<24 | durable: how many entries were durable when this one was written |
/// | 24..<24 + n | the entry |
///
/// Length and checksum share one word of eight aligned bytes, so a lost sector never parts them.
package struct SegmentRecord: Hashable, Sendable {
    package let sequence: UInt64
    /// How many entries of the log were durable when this record was written; never more than
    /// `sequence`.
    package let durable: UInt64
    /// Where the entry's bytes lie in the bytes that were read.
    package let entry: Range<Int>

    package static let headerSize = 24
    package static let alignment = 8
    /// Longest entry of any log, in bytes.
    package static let entryLimit = 65_535
    /// Most bytes that one record takes.
    package static let sizeLimit = size(entry: entryLimit)

    /// Bytes that an entry of `length` takes in a segment.
    package static func size(entry length: Int) -> Int {
        (headerSize + length + alignment - 1) / alignment * alignment
    }

    /// Where the next record would stand in the bytes that were read.
    package var end: Int { entry.lowerBound - Self.headerSize + Self.size(entry: entry.count) }
}
