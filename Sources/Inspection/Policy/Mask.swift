/// A value with its characters made unreadable and its format kept: `9*****-*******`.
enum Mask {
    /// Appends what `range` of `text` looks like masked. Spaces and the marks `-._@/:` stay, and
    /// if `keepsFirst`, the first character; all else is one `*` per character.
    static func write(
        _ text: Span<UInt8>, _ range: Range<Int>, keepsFirst: Bool, into out: inout [UInt8]
    ) {
        var isFirst = keepsFirst
        for index in range {
            let byte = text[index]
            if byte & 0xC0 == 0x80, index > range.lowerBound { continue }
            if isMark(byte) || (isFirst && byte.isAlphanumeric) {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "*"))
            }
            isFirst = false
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"),
            UInt8(ascii: "/"), UInt8(ascii: ":"), 0x0A, 0x0D:
            true
        default: false
        }
    }
}
