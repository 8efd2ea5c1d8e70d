/// Writes JSON text into bytes: the way back of the scanner, deterministic.
package enum JSONWriter {
    /// Appends `text` with what must be escaped escaped, without quotes. `text` is UTF-8.
    package static func appendEscaped(_ text: Span<UInt8>, to out: inout [UInt8]) {
        var start = 0
        for index in 0..<text.count where mustBeEscaped(text[index]) {
            append(text.extracting(start..<index), to: &out)
            append(escape: text[index], to: &out)
            start = index + 1
        }
        append(text.extracting(start..<text.count), to: &out)
    }

    /// Appends `text` as a JSON string with its quotes.
    package static func append(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        appendEscaped(text.utf8.span, to: &out)
        out.append(UInt8(ascii: "\""))
    }

    private static func append(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func append(escape byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
        case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case 0x0D: out += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case 0x09: out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        default:
            out += Array("\\u00".utf8)
            out.append(UInt8(ascii: "0") + byte >> 4)
            out.append(Array("0123456789abcdef".utf8)[Int(byte & 15)])
        }
    }
}
