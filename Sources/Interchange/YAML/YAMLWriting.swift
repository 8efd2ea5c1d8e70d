/// YAML that is written for a person to change: one thing to a line, long text in a block of its
/// own. What it writes is read back as the same values.
indirect enum YAMLWriting {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// Words on one line.
    case words([String])
    /// Members on one line.
    case line([(name: String, value: YAMLWriting)])
    /// Members below one another.
    case members([(name: String, value: YAMLWriting)])
    case items([YAMLWriting])

    /// A whole document.
    var document: String {
        guard case .members(let members) = self else { return inline + "\n" }
        return YAMLWriting.lines(members).joined(separator: "\n") + "\n"
    }

    private static func lines(_ members: [(name: String, value: YAMLWriting)]) -> [String] {
        members.flatMap { name, value in value.lines(after: "\(name):") }
    }

    private func lines(after key: String) -> [String] {
        switch self {
        case .text(let text) where YAMLScalar(text).isLong:
            return ["\(key) |-"]
                + text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "  \($0)" }
        case .members(let members) where !members.isEmpty:
            return [key] + YAMLWriting.lines(members).map { "  " + $0 }
        case .items(let items) where !items.isEmpty:
            return [key] + items.flatMap(\.item)
        default: return ["\(key) \(inline)"]
        }
    }

    /// As an item of a list, its dash before it.
    private var item: [String] {
        guard case .members(let members) = self else { return ["  - \(inline)"] }
        return YAMLWriting.lines(members).enumerated().map {
            ($0.offset == 0 ? "  - " : "    ") + $0.element
        }
    }

    private var inline: String {
        switch self {
        case .text(let text): YAMLScalar(text).inline
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .words(let words):
            "[" + words.map { YAMLScalar($0).inline }.joined(separator: ", ") + "]"
        case .line(let members), .members(let members):
            "{" + members.map { "\($0.name): \($0.value.inline)" }.joined(separator: ", ") + "}"
        case .items(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
        }
    }
}

/// One text as it stands in YAML.
private struct YAMLScalar {
    let text: String

    init(_ text: String) { self.text = text }

    /// More than this many characters have a block of their own.
    private static let lineLimit = 60

    /// Whether it is better read in a block, and may stand in one as it is.
    var isLong: Bool {
        guard text.contains("\n") || text.count > YAMLScalar.lineLimit else { return false }
        guard let first = text.first, !first.isWhitespace, text.last != "\n" else { return false }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || isQuiet($0) }
            && !text.split(separator: "\n").contains { line in
                line.first.map { $0.isWhitespace || $0 == "-" || $0 == "?" } ?? false
            }
    }

    /// On one line: plain where nothing in it could be taken for anything else, else in quotes.
    var inline: String { isPlain ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\"" }

    private var isPlain: Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
            text.unicodeScalars.last != " ", Bool(text) == nil
        else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || " -_./()·".contains(Character($0))
        }
    }

    /// What neither ends a line, nor begins a word of YAML's own, nor counts as a depth.
    private func isQuiet(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
            && scalar.value != 0x2028 && scalar.value != 0x2029
            && !"&*![]{}".contains(Character(scalar))
    }

    private func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case _ where isQuiet(scalar): return String(scalar)
        default:
            let hex = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        }
    }
}
