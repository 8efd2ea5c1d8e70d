import Vocabulary

/// A day's text: whatever parses prints back as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let day = try? KoreanDate(parsing: text) { precondition(day.description == text) }
    if let instant = try? Instant(parsing: text) { precondition(instant.description == text) }
    return 0
}
