import Vocabulary

/// Reads plain fields of an application into values; each failure names the field. A field may
/// be empty: that it should not be is for the completeness check to say.
struct ApplicationFields {
    static let wordLimit = ByteCount.bytes(200)
    static let textLimit = ByteCount.bytes(2000)
    static let reasonLimit = ByteCount.bytes(1000)
    static let listLimit = 64

    let path: String

    init(_ path: String = "") { self.path = path }

    func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Empty, or a text within `limit` without control or format characters.
    func text(
        _ name: String, _ text: String, limit: ByteCount = ApplicationFields.wordLimit
    ) throws(ContentsFailure) -> String {
        if text.isEmpty { return text }
        guard let text = try? LetterFields().text(name, text, limit: limit) else {
            throw .malformed(field: at(name))
        }
        return text
    }

    /// A reason that a person gives: 1 to 1000 bytes without control or format characters.
    static func isReason(_ text: String) -> Bool {
        (try? LetterFields().text("reason", text, limit: reasonLimit)) != nil
    }

    func day(_ name: String, _ text: String) throws(ContentsFailure) -> KoreanDate {
        guard let day = try? KoreanDate(parsing: text) else { throw .malformed(field: at(name)) }
        return day
    }

    /// A written case of a closed enumeration.
    func word<Word: RawRepresentable<String>>(
        _ name: String, _ text: String
    ) throws(ContentsFailure) -> Word {
        guard let word = Word(rawValue: text) else { throw .malformed(field: at(name)) }
        return word
    }

    /// Each item of a list, read with its place: `routes[2]`.
    func list<Item, Value>(
        _ name: String, _ items: [Item],
        _ read: (Item, ApplicationFields) throws(ContentsFailure) -> Value
    ) throws(ContentsFailure) -> [Value] {
        guard items.count <= ApplicationFields.listLimit else {
            throw .tooMany(field: at(name), limit: ApplicationFields.listLimit)
        }
        var values: [Value] = []
        for (index, item) in items.enumerated() {
            values.append(try read(item, ApplicationFields("\(at(name))[\(index)]")))
        }
        return values
    }

    /// Texts of a list, none of them twice and none empty.
    func words(_ name: String, _ texts: [String]) throws(ContentsFailure) -> [String] {
        try unique(name, texts)
        return try list(name, texts) { text, fields throws(ContentsFailure) in
            guard !text.isEmpty else { throw .malformed(field: fields.path) }
            return try ApplicationFields().text(fields.path, text)
        }
    }

    func unique(_ name: String, _ keys: [String]) throws(ContentsFailure) {
        var seen: Set<String> = []
        for key in keys where !seen.insert(key).inserted {
            throw .duplicate(field: at(name), value: key)
        }
    }
}
