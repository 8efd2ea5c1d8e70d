/// One header line, taken apart (RFC 9112, 5): a name, a colon right behind it, a value without
/// the white space around it.
struct FieldLine {
    let name: String
    let value: String

    /// Folded lines, empty names and white space before the colon are malformed. A value may
    /// have bytes above ASCII; who must not have them asks `isFieldValueCharacter`.
    init(_ line: Span<UInt8>) throws(FrameFault) {
        var colon = 0
        while colon < line.count, line[colon] != UInt8(ascii: ":") {
            guard line[colon].isFieldNameCharacter else { throw .malformed }
            colon += 1
        }
        guard colon > 0, colon < line.count else { throw .malformed }
        var start = colon + 1
        var end = line.count
        while start < end, line[start].isBlank { start += 1 }
        while end > start, line[end - 1].isBlank { end -= 1 }
        name = String(text: line.extracting(0..<colon))
        value = String(text: line.extracting(start..<end))
    }
}

extension String {
    /// The text that `bytes` are in UTF-8, with U+FFFD for what is none.
    init(text bytes: Span<UInt8>) {
        if let whole = try? UTF8Span(validating: bytes) {
            self.init(copying: whole)
        } else {
            // SAFETY: the buffer is read inside the closure only; `bytes` outlives it.
            self = unsafe bytes.withUnsafeBufferPointer {
                unsafe String(decoding: $0, as: UTF8.self)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
