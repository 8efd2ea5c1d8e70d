import Inspection

/// Any bytes: the scanner ends, its tokens lie in order within the bytes, and every string leads
/// back from its text to its raw bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    var scanner = JSONScanner(limits: JSONLimits(bytes: count))
    var end = 0
    while let token = try? scanner.next(in: bytes.span) {
        precondition(token.range.lowerBound >= end && token.range.upperBound <= count)
        end = token.range.upperBound
        guard token.kind == .string || token.kind == .key else { continue }
        let text = JSONText(token, in: bytes.span)
        precondition(text.rawRange(of: 0..<text.bytes.count) == token.contentRange)
        precondition(String(validating: text.bytes, as: UTF8.self) != nil)
        precondition(token.isEscaped || text.bytes.count == token.contentRange.count)
    }
    return 0
}
