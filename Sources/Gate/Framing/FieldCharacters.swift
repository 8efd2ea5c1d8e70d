extension UInt8 {
    var isDecimalDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// RFC 9110, 5.6.2: what the name of a header is made of.
    var isFieldNameCharacter: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// Visible ASCII, space and tab. Other bytes are lawful but read in more than one way.
    var isFieldValueCharacter: Bool {
        self >= 0x20 && self < 0x7F || self == 0x09
    }
}

extension String {
    /// Whether every byte is such. It looks at all of them, so that many are compared at a time.
    @inline(__always)
    func holdsOnly(_ isSuch: (UInt8) -> Bool) -> Bool {
        let bytes = utf8.span
        var others = 0
        for at in bytes.indices { others += isSuch(bytes[at]) ? 0 : 1 }
        return others == 0
    }
}
