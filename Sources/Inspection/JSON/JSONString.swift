/// The grammar of a JSON string.
enum JSONString {
    /// Moves `offset` from the opening quote to behind the closing one; true when the string
    /// has escapes.
    static func skip(in bytes: Span<UInt8>, from offset: inout Int) throws(JSONFailure) -> Bool {
        var isEscaped = false
        var at = offset + 1
        while at < bytes.count {
            at = bytes.plainEnd(from: at)
            guard at < bytes.count else { break }
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                offset = at + 1
                return isEscaped
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                at = try escapeEnd(in: bytes, from: at)
            } else if byte >= 0x80 {
                let length = UTF8Scalar.length(in: bytes, at: at)
                guard length > 0 else { throw JSONFailure(.badUTF8, at: at) }
                at += length
            } else {
                throw JSONFailure(.controlCharacter, at: at)
            }
        }
        throw JSONFailure(.endsEarly, at: bytes.count)
    }

    /// The offset behind the escape at `start`; a surrogate pair is one escape.
    private static func escapeEnd(
        in bytes: Span<UInt8>, from start: Int
    ) throws(JSONFailure) -> Int {
        guard start + 1 < bytes.count else { throw JSONFailure(.endsEarly, at: bytes.count) }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start + 2
        case UInt8(ascii: "u"): break
        default: throw JSONFailure(.badEscape, at: start)
        }
        guard let unit = codeUnit(in: bytes, at: start) else {
            throw JSONFailure(.badEscape, at: start)
        }
        guard unit & 0xF800 == 0xD800 else { return start + 6 }
        guard unit < 0xDC00, let low = codeUnit(in: bytes, at: start + 6),
            low & 0xFC00 == 0xDC00
        else { throw JSONFailure(.loneSurrogate, at: start) }
        return start + 12
    }

    /// The code unit of the `\uXXXX` at `start`, if one stands there.
    static func codeUnit(in bytes: Span<UInt8>, at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for index in start + 2..<start + 6 {
            let digit: UInt8
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                digit = bytes[index] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                digit = bytes[index] - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
