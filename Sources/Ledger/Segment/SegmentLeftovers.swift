/// What lies behind the place where a log's good records end.
///
/// A store that finds a bad record asks whether it may be a torn batch: whether any record
/// behind it proves that it was durable once.
package struct SegmentLeftovers: Hashable, Sendable {
    /// The highest durable mark of any whole record found, 0 if there is none.
    package private(set) var highestMark: UInt64 = 0
    /// How many whole records were found.
    package private(set) var records = 0
    /// Whether any byte was not zero.
    package private(set) var isBlank = true

    package init() {}

    /// Looks at every aligned place from `offset` up to `limit`; records that begin before
    /// `limit` may reach past it, and `bytes` hold them whole, or end where the segment does.
    ///
    /// INVARIANT(no-record-inside-an-entry): an entry is JSON text without control bytes, and the
    /// length word of a record has two zero bytes, so no entry can hold what reads as a record.
    package mutating func add(_ bytes: Span<UInt8>, from offset: Int, to limit: Int) {
        var at = bytes.endOfZeroWords(from: offset, to: limit)
        while at + SegmentRecord.alignment <= limit {
            isBlank = false
            consider(SegmentRecord.read(bytes, at: at))
            at = bytes.endOfZeroWords(from: at + SegmentRecord.alignment, to: limit)
        }
        while at < limit {
            if bytes[at] != 0 { isBlank = false }
            at += 1
        }
    }

    private mutating func consider(_ reading: SegmentRecord.Reading) {
        guard case .record(let record) = reading else { return }
        records += 1
        highestMark = max(highestMark, record.durable)
    }
}
