import Vocabulary

/// What was given with an ask, read and found to be of its fields' forms; and by whom.
struct Given: Sendable {
    enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        case flag(Bool)
        case texts([String])
        case rows([[String: Value]])
    }

    let person: PersonID
    private let values: [String: Value]

    init(by person: PersonID, _ values: [String: Value]) {
        self.person = person
        self.values = values
    }

    /// The text of a required field.
    func text(_ name: String) throws -> String {
        guard let text = optional(name) else { throw FieldFailure.missing(name) }
        return text
    }

    /// The text of a field that may be absent; a number as it is written.
    func optional(_ name: String) -> String? {
        switch values[name] {
        case .text(let text): text
        case .number(let number): String(number)
        default: nil
        }
    }

    func number(_ name: String) throws -> Int {
        guard case .number(let number) = values[name] else { throw FieldFailure.missing(name) }
        return number
    }

    /// The number of a field that may be absent.
    func numberIfAny(_ name: String) -> Int? {
        guard case .number(let number) = values[name] else { return nil }
        return number
    }

    /// Whether a flag is set; an absent one is not.
    func isSet(_ name: String) -> Bool { values[name] == .flag(true) }

    /// Each of several; none where the field is absent.
    func texts(_ name: String) -> [String] {
        guard case .texts(let texts) = values[name] else { return [] }
        return texts
    }

    /// Each of several, with the fields of its own; none where the field is absent.
    func rows(_ name: String) -> [Given] {
        guard case .rows(let rows) = values[name] else { return [] }
        return rows.map { Given(by: person, $0) }
    }

    /// The bytes of a document that was given as text.
    func bytes(_ name: String) throws -> [UInt8] { Array(try text(name).utf8) }

    /// The bytes of one signed document that was pasted, without the space around it.
    func document(_ name: String) throws -> [UInt8] {
        Array(try text(name).filter { !$0.isWhitespace }.utf8)
    }
}
