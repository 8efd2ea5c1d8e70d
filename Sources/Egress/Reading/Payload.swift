/// The forms in which an API takes bytes that are no text.
enum Payload {
    /// Whether `text` is an address that the provider would fetch. Where an image stands, that
    /// is all that is neither base64 nor a `data:` address.
    static func isAddress(_ text: Span<UInt8>, ofImage: Bool) -> Bool {
        if ofImage { return !hasPrefix("data:", text) && !isBase64(text) }
        return ["http:", "https:", "gs:", "s3:", "ftp:", "file:", "//"].contains {
            hasPrefix($0, text)
        }
    }

    private static func isBase64(_ text: Span<UInt8>) -> Bool {
        for index in 0..<text.count where !isBase64(text[index]) { return false }
        return true
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    /// Without regard to the case of ASCII letters, and to spaces and controls, which readers of
    /// addresses pass over; `prefix` is lower case.
    private static func hasPrefix(_ prefix: String, _ text: Span<UInt8>) -> Bool {
        var rest = prefix.utf8[...]
        for index in 0..<text.count where text[index] > 0x20 {
            guard let byte = rest.popFirst() else { return true }
            let mine = text[index]
            let isUpper = mine >= UInt8(ascii: "A") && mine <= UInt8(ascii: "Z")
            guard (isUpper ? mine | 0x20 : mine) == byte else { return false }
        }
        return rest.isEmpty
    }
}
