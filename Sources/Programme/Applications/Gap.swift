import Vocabulary

/// One thing that an application lacks: which, where, and what to do about it.
package struct Gap: Hashable, Sendable {
    package let code: GapCode
    /// The path in the contents: `aiServices[0].version`.
    package let field: String

    init(_ code: GapCode, _ field: String) {
        self.code = code
        self.field = field
    }

    /// An application with such a gap is not submitted.
    package var isBlocking: Bool { code.isBlocking }

    /// As it stands in a request to the firm.
    package var named: NamedGap {
        let words = code.words
        return NamedGap(
            code: code.rawValue, field: field, korean: "\(words.korean): \(words.remedyKorean)",
            english: "\(words.english): \(words.remedyEnglish)")
    }
}

/// A gap as the supervisor's office names it to a firm: found by the check, or by a person.
package struct NamedGap: Codable, Hashable, Sendable {
    /// A `GapCode`, or `other`.
    package let code: String
    package let field: String
    package let korean: String
    package let english: String

    package init(code: String, field: String, korean: String, english: String) {
        self.code = code
        self.field = field
        self.korean = korean
        self.english = english
    }

    private enum CodingKeys: String, CodingKey { case code, field, korean, english }

    /// Whether its texts are within bounds.
    var isWellFormed: Bool {
        ApplicationFields.isReason(korean) && ApplicationFields.isReason(english)
            && (try? ApplicationFields().text("field", field)) != nil
            && (try? ApplicationFields().text("code", code)) != nil && !code.isEmpty
    }
}
