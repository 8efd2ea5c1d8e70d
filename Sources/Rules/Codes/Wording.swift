/// The same words in Korean and in English; both are there.
package struct Wording: Hashable, Sendable {
    package let korean: String
    package let english: String

    /// Empty or more than 1,000 bytes in one language is `nil`.
    package init?(korean: String, english: String) {
        guard (1...1000).contains(korean.utf8.count), (1...1000).contains(english.utf8.count)
        else { return nil }
        self.korean = korean
        self.english = english
    }
}

extension Wording: RuleText {
    package var ruleText: String { "\(korean) / \(english)" }
}
