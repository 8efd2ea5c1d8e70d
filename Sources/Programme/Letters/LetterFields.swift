import Rules
import Vocabulary

/// Reads plain fields of a letter into values; each failure names the field.
struct LetterFields {
    static let wordLimit = ByteCount.bytes(200)
    static let textLimit = ByteCount.bytes(4000)
    static let listLimit = 64

    let path: String

    init(_ path: String = "") { self.path = path }

    func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// A text of 1 byte to `limit` without control or format characters other than a line's end.
    func text(
        _ name: String, _ text: String, limit: ByteCount = LetterFields.wordLimit
    ) throws(LetterFailure) -> String {
        guard !text.isEmpty else { throw .empty(field: at(name)) }
        guard text.utf8.count <= limit.bytes, text.isPlain(lines: true) else {
            throw .malformed(field: at(name))
        }
        return text
    }

    func optionalText(_ name: String, _ text: String?) throws(LetterFailure) -> String? {
        guard let text else { return nil }
        return try self.text(name, text)
    }

    func day(_ name: String, _ text: String) throws(LetterFailure) -> KoreanDate {
        guard let day = try? KoreanDate(parsing: text) else { throw .malformed(field: at(name)) }
        return day
    }

    func optionalDay(_ name: String, _ text: String?) throws(LetterFailure) -> KoreanDate? {
        guard let text else { return nil }
        return try day(name, text)
    }

    func identifier<Noun>(
        _ name: String, _ text: String
    ) throws(LetterFailure) -> Identifier<Noun> {
        guard let id = try? Identifier<Noun>(parsing: text) else {
            throw .malformed(field: at(name))
        }
        return id
    }

    func code<Noun>(_ name: String, _ text: String) throws(LetterFailure) -> Code<Noun> {
        guard let code = try? Code<Noun>(parsing: text) else {
            throw .malformed(field: at(name))
        }
        return code
    }

    /// A written case of a closed enumeration.
    func word<Word: RawRepresentable<String>>(
        _ name: String, _ text: String
    ) throws(LetterFailure) -> Word {
        guard let word = Word(rawValue: text) else { throw .malformed(field: at(name)) }
        return word
    }

    /// A list within its limit, without a value twice, and not empty where it must not be.
    func list(
        _ name: String, _ values: [String], mayBeEmpty: Bool = false
    ) throws(LetterFailure) -> [String] {
        try count(name, values.count, mayBeEmpty: mayBeEmpty)
        var seen: Set<String> = []
        for value in values {
            guard seen.insert(value).inserted else {
                throw .duplicate(field: at(name), value: value)
            }
        }
        return values
    }

    func count(
        _ name: String, _ count: Int, mayBeEmpty: Bool = false
    ) throws(LetterFailure) {
        guard mayBeEmpty || count > 0 else { throw .empty(field: at(name)) }
        guard count <= LetterFields.listLimit else {
            throw .tooMany(field: at(name), limit: LetterFields.listLimit)
        }
    }
}
