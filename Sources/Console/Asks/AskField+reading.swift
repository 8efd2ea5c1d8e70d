import Rules
import Vocabulary

extension AskField {
    /// What a program gave for this field, at `place` of what it sent.
    func value(of json: JSONTree, at place: String) throws(FieldFailure) -> Given.Value {
        switch (kind, json) {
        case (.rows(let fields, let most), .array(let items)):
            guard items.count <= most else { throw .tooMany(place, most: most) }
            var rows: [[String: Given.Value]] = []
            for (index, item) in items.enumerated() {
                guard case .object(let object) = item else {
                    throw .notOfForm("\(place).\(index)", Words("객체", "an object"))
                }
                rows.append(
                    try AskField.values(of: object, as: fields, under: "\(place).\(index)."))
            }
            return .rows(rows)
        case (.texts, .array(let items)):
            return try texts(AskField.texts(of: items, at: place), at: place)
        case (.choices, .array(let items)):
            return try chosen(AskField.texts(of: items, at: place), at: place)
        case (.number(let range), .integer(let number)):
            guard range.contains(number) else { throw .noNumber(place, range) }
            return .number(number)
        case (.flag, .boolean(let isSet)): return .flag(isSet)
        case (.text, .string(let text)), (.lines, .string(let text)), (.day, .string(let text)),
            (.choice, .string(let text)):
            return try value(of: text, at: place)
        default: throw .notOfForm(place, form)
        }
    }

    /// What a form or an address has for this field, which is text always.
    func value(of text: String, at place: String) throws(FieldFailure) -> Given.Value {
        switch kind {
        case .text(let limit):
            guard !text.isEmpty, text.utf8.count <= limit,
                !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
            else { throw .notOfForm(place, form) }
            return .text(text)
        case .lines(let limit):
            let text = AskField.lines(text)
            guard !text.isEmpty, text.utf8.count <= limit else {
                throw .notOfForm(place, form)
            }
            return .text(text)
        case .number(let range):
            guard let number = Int(text), String(number) == text, range.contains(number) else {
                throw .noNumber(place, range)
            }
            return .number(number)
        case .day:
            guard (try? KoreanDate(parsing: text)) != nil else {
                throw .notOfForm(place, form)
            }
            return .text(text)
        case .choice(let choices):
            guard choices.contains(where: { $0.value == text }) else {
                throw .notOfForm(place, form)
            }
            return .text(text)
        case .flag:
            guard text == "true" || text == "false" else {
                throw .notOfForm(place, form)
            }
            return .flag(text == "true")
        case .texts:
            return try texts(
                AskField.lines(text).split(separator: "\n").map(String.init), at: place)
        case .choices:
            return try chosen(
                AskField.lines(text).split(separator: "\n").map(String.init), at: place)
        case .rows: throw .notOfForm(place, form)
        }
    }

    /// What a program gave for each of `fields`; anything else in the object is an error.
    static func values(
        of object: [String: JSONTree], as fields: [AskField], under place: String = ""
    ) throws(FieldFailure) -> [String: Given.Value] {
        var values: [String: Given.Value] = [:]
        for field in fields {
            switch object[field.name] {
            case nil where field.isRequired, .null where field.isRequired:
                throw .missing(place + field.name)
            case nil, .null: continue
            case .some(let json):
                values[field.name] = try field.value(of: json, at: place + field.name)
            }
        }
        let strange = object.keys.filter { key in !fields.contains { $0.name == key } }
        if let first = strange.min() {
            throw .strange("\(place)\(first.prefix(64))", isParameter: false)
        }
        return values
    }

    private func texts(_ texts: [String], at place: String) throws(FieldFailure) -> Given.Value {
        guard case .texts(let most) = kind else { throw .notOfForm(place, form) }
        guard texts.count <= most else { throw .tooMany(place, most: most) }
        let line = AskField(name, .text(limit: 256), words)
        for text in texts { _ = try line.value(of: text, at: place) }
        guard !isRequired || !texts.isEmpty else { throw .missing(place) }
        return .texts(texts)
    }

    private func chosen(_ texts: [String], at place: String) throws(FieldFailure) -> Given.Value {
        guard case .choices(let choices) = kind, Set(texts).count == texts.count,
            texts.allSatisfy({ text in choices.contains { $0.value == text } })
        else { throw .notOfForm(place, form) }
        guard !isRequired || !texts.isEmpty else { throw .missing(place) }
        return .texts(texts)
    }

    private static func texts(
        of items: [JSONTree], at place: String
    ) throws(FieldFailure) -> [String] {
        var texts: [String] = []
        for item in items {
            guard case .string(let text) = item else {
                throw .noText(place)
            }
            texts.append(text)
        }
        return texts
    }

    /// What it is to be, in words for a refusal.
    private var form: Words {
        switch kind {
        case .text(let limit):
            Words("1~\(limit)바이트의 한 줄", "one line of 1 to \(limit) bytes")
        case .lines(let limit): Words("1~\(limit)바이트의 글", "text of 1 to \(limit) bytes")
        case .number: Words("정수", "a whole number")
        case .day: Words("연-월-일 형식의 날짜", "a day as YYYY-MM-DD")
        case .choice(let choices):
            Words(
                "주어진 것 가운데 하나", "one of \(choices.map(\.value).joined(separator: ", "))")
        case .choices(let choices):
            Words(
                "주어진 것을 한 번씩 고른 목록",
                "a list, each once, of \(choices.map(\.value).joined(separator: ", "))")
        case .flag: Words("예 또는 아니요", "true or false")
        case .texts: Words("글의 목록", "a list of texts")
        case .rows: Words("줄의 목록", "a list of objects")
        }
    }

    /// The text with one kind of line end; browsers send two characters for one.
    private static func lines(_ text: String) -> String {
        var out = ""
        for character in text { out.append(character == "\r\n" ? "\n" : character) }
        return out
    }
}
