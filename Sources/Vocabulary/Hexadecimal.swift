extension [UInt8] {
    /// Parses lower-case hexadecimal, two digits a byte; anything else is `nil`.
    package init?(hex text: some StringProtocol) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in text.utf8 {
            let nibble: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): nibble = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): nibble = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | nibble)
                high = nil
            } else {
                high = nibble
            }
        }
        guard high == nil else { return nil }
        self = bytes
    }

    /// Lower-case hexadecimal, two digits a byte.
    package var hex: String {
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(UInt8(hexDigit: byte >> 4))
            text.append(UInt8(hexDigit: byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension UInt8 {
    /// The lower-case digit of a value below 16.
    init(hexDigit value: UInt8) {
        self = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
