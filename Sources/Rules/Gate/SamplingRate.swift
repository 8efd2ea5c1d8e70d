import Vocabulary

/// One in so many: `1/100`.
package struct SamplingRate: Hashable, Sendable, RuleText {
    package let oneIn: Int

    /// Outside 1…1,000,000 is `nil`.
    package init?(oneIn: Int) {
        guard (1...1_000_000).contains(oneIn) else { return nil }
        self.oneIn = oneIn
    }

    /// Parses `1/` and a number; anything else is `nil`.
    package init?(ruleText text: some StringProtocol) {
        guard text.hasPrefix("1/"), let number = Int(decimal: text.utf8.dropFirst(2)) else {
            return nil
        }
        self.init(oneIn: number)
    }

    package var ruleText: String { "1/\(oneIn)" }
}
