/// Keys as they are to readers that do not tell letters by case.
enum KeyFolding {
    /// `key` in lower case, with the two characters that fold into ASCII letters (long s, the
    /// kelvin sign).
    static func fold(_ key: Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(key.count)
        var at = 0
        while at < key.count {
            let byte = key[at]
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                out.append(byte | 0x20)
            } else if byte == 0xC5, at + 1 < key.count, key[at + 1] == 0xBF {
                out.append(UInt8(ascii: "s"))
                at += 1
            } else if byte == 0xE2, at + 2 < key.count, key[at + 1] == 0x84, key[at + 2] == 0xAA {
                out.append(UInt8(ascii: "k"))
                at += 2
            } else {
                out.append(byte)
            }
            at += 1
        }
        return out
    }
}
