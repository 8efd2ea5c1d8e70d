package import Vocabulary

/// What may pass on one Korean day.
package struct Quota: Codable, Hashable, Sendable, RuleText {
    package let requestsPerDay: Int
    package let bytesPerDay: ByteCount
    package let tokensPerDay: Int

    /// A negative number, or one above 10^15, is `nil`.
    package init?(requestsPerDay: Int, bytesPerDay: ByteCount, tokensPerDay: Int) {
        let allowed = 0...1_000_000_000_000_000
        guard allowed.contains(requestsPerDay), allowed.contains(tokensPerDay),
            allowed.contains(bytesPerDay.bytes)
        else { return nil }
        self.requestsPerDay = requestsPerDay
        self.bytesPerDay = bytesPerDay
        self.tokensPerDay = tokensPerDay
    }

    private init() { (requestsPerDay, bytesPerDay, tokensPerDay) = (0, .bytes(0), 0) }

    package static let nothing = Quota()

    package var ruleText: String {
        "\(requestsPerDay) requests, \(bytesPerDay.ruleText), \(tokensPerDay) tokens a day"
    }
}

/// What a letter or a caller gets that names no quota of its own.
package struct QuotaRules: Hashable, Sendable {
    package let letter: Dated<Quota>
    package let caller: Dated<Quota>
    /// Tokens are estimated as bytes divided by this where the service reports none.
    package let bytesPerToken: Dated<Int>

    package init(letter: Dated<Quota>, caller: Dated<Quota>, bytesPerToken: Dated<Int>) {
        self.letter = letter
        self.caller = caller
        self.bytesPerToken = bytesPerToken
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("quotas.letter", letter),
            RulebookEntry("quotas.caller", caller),
            RulebookEntry("quotas.bytesPerToken", bytesPerToken),
        ]
    }
}
