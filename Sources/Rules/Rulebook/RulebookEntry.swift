package import Vocabulary

/// One value of a rulebook as a person reads it: path, text, date, source.
package struct RulebookEntry: Hashable, Sendable {
    /// As in the file, with dots: `letter.maxTermYears`.
    package let path: String
    package let value: String
    package let date: KoreanDate
    package let source: String

    init(_ path: String, _ dated: Dated<some RuleText>) {
        self.path = path
        value = dated.value.ruleText
        date = dated.date
        source = dated.source
    }
}

/// A value that a rulebook can show, in the words in which its file has it.
package protocol RuleText {
    var ruleText: String { get }
}

extension Int: RuleText {
    package var ruleText: String { String(self) }
}

extension Bool: RuleText {
    package var ruleText: String { self ? "true" : "false" }
}

extension String: RuleText {
    package var ruleText: String { self }
}

extension Won: RuleText {
    package var ruleText: String { String(amount) }
}

extension Array: RuleText where Element: RuleText {
    package var ruleText: String { map(\.ruleText).joined(separator: ", ") }
}
