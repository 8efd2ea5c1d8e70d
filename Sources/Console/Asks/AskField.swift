import Rules

/// One thing that an ask needs to know: its name, its form and limits, its words.
struct AskField: Sendable {
    enum Kind: Sendable {
        /// One line of at most `limit` bytes.
        case text(limit: Int)
        /// Several lines of at most `limit` bytes.
        case lines(limit: Int)
        case number(ClosedRange<Int>)
        /// `YYYY-MM-DD` in Korea.
        case day
        case choice([Choice])
        /// Several of these, each once.
        case choices([Choice])
        case flag
        /// Several of one line each, in their order; in a form one to a line.
        case texts(atMost: Int)
        /// Several things of the same fields, in their order.
        case rows([AskField], atMost: Int)
    }

    struct Choice: Sendable {
        let value: String
        let words: Words

        init(_ value: String, _ words: Words) {
            self.value = value
            self.words = words
        }
    }

    let name: String
    let kind: Kind
    let words: Words
    let hint: Words?
    let isRequired: Bool

    init(
        _ name: String, _ kind: Kind, _ words: Words, hint: Words? = nil, isRequired: Bool = true
    ) {
        self.name = name
        self.kind = kind
        self.words = words
        self.hint = hint
        self.isRequired = isRequired
    }

    /// An identifier in an address, or one that names something else.
    static func id(_ name: String, _ words: Words, isRequired: Bool = true) -> AskField {
        AskField(name, .text(limit: 64), words, isRequired: isRequired)
    }

    /// A reason or other plain text that a person writes.
    static func reason(_ name: String, _ words: Words, isRequired: Bool = true) -> AskField {
        AskField(name, .lines(limit: 4_000), words, isRequired: isRequired)
    }
}
