import Vocabulary

/// What is refused of a YAML text before a parser sees it: size, anchors, aliases, tags,
/// depth. An alias bomb never reaches the parser, which would walk it.
struct YAMLRestraint {
    static let sizeLimit = ByteCount.kibibytes(256)
    static let indentLimit = 40
    static let flowDepthLimit = 8

    /// The text of `bytes`, if it keeps within bounds.
    ///
    /// Strict on the safe side: `&`, `*` or `!` before a word is refused even inside a quoted
    /// text, and brackets count there too.
    static func text(of bytes: [UInt8]) throws(YAMLFailure) -> String {
        guard bytes.count <= sizeLimit.bytes else {
            throw YAMLFailure("", line: 0, .tooLarge(limit: sizeLimit))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw YAMLFailure("", line: 0, .notUTF8)
        }
        // A YAML parser takes these for the end of a line, which `check` must see.
        let hasStray = text.unicodeScalars.contains {
            $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
        }
        guard !hasStray else {
            throw YAMLFailure("", line: 0, .strayLineEnd)
        }
        var depth = 0
        var line = 0
        for content in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            line += 1
            try check(content, line: line, depth: &depth)
        }
        return text
    }

    private static func check(
        _ content: ArraySlice<UInt8>, line: Int, depth: inout Int
    ) throws(YAMLFailure) {
        let indent = content.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        let rest = content.dropFirst(indent)
        guard indent <= indentLimit, !isNestedDash(rest), rest.first != UInt8(ascii: "?") else {
            throw YAMLFailure("", line: line, .tooDeep)
        }
        guard !content.dropLast().contains(UInt8(ascii: "\r")) else {
            throw YAMLFailure("", line: line, .strayLineEnd)
        }
        var previous = UInt8(ascii: " ")
        for index in rest.indices {
            let byte = rest[index]
            let next = index + 1 < rest.endIndex ? rest[index + 1] : UInt8(ascii: " ")
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                guard isInsideWord(previous) || next <= UInt8(ascii: " ") else {
                    throw YAMLFailure(
                        "", line: line, .indicator(Character(Unicode.Scalar(byte))))
                }
            default: break
            }
            guard depth <= flowDepthLimit else {
                throw YAMLFailure("", line: line, .tooDeep)
            }
            previous = byte
        }
    }

    /// `- - -` nests a list a level for each dash.
    private static func isNestedDash(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: "-") else { return false }
        let after = rest.dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return after.first == UInt8(ascii: "-") || after.first == UInt8(ascii: "?")
    }

    /// After such a byte no token of YAML begins.
    private static func isInsideWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "="), UInt8(ascii: "/"),
            UInt8(ascii: "."), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
