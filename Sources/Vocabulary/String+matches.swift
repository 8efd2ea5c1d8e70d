extension String {
    /// Whether this is `lowercase`, given in lower case, but for the case of ASCII letters: so names
    /// of headers and tokens are compared (RFC 9110, 5.1).
    package func matches(lowercase: String) -> Bool {
        guard utf8.count == lowercase.utf8.count else { return false }
        let (mine, expected) = (utf8.span, lowercase.utf8.span)
        for at in mine.indices {
            let byte = mine[at]
            let isUpper = byte &- UInt8(ascii: "A") < 26
            guard (isUpper ? byte | 0x20 : byte) == expected[at] else { return false }
        }
        return true
    }
}
