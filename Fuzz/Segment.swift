import Ledger

/// Reads any bytes as a segment, from every aligned place, as a recovery does, and as the other
/// things that a log's folder holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    var leftovers = SegmentLeftovers()
    leftovers.add(bytes.span, from: 0, to: bytes.count)
    var at = 0
    while case .record(let record) = SegmentRecord.read(bytes.span, at: at) {
        precondition(record.end > at && record.end <= bytes.count)
        precondition(record.durable <= record.sequence)
        _ = EntryStamp(of: bytes.span.extracting(record.entry))
        let again = SegmentRecord.encode(
            Array(bytes[record.entry]), sequence: record.sequence, durable: record.durable)
        precondition(again == Array(bytes[at..<record.end]))
        at = record.end
    }
    if let stamp = EntryStamp(of: bytes.span) {
        var writer = StampWriter()
        var text: [UInt8] = []
        writer.append(stamp, to: &text)
        precondition(bytes.starts(with: text))
    }
    if let header = HashesHeader(Array(bytes.prefix(HashesHeader.size))) {
        precondition(header.bytes == Array(bytes.prefix(HashesHeader.size)))
    }
    return 0
}
