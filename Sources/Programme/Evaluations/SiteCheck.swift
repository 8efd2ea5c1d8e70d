package import Vocabulary

/// What a panel saw at the firm itself before it recommended.
package struct SiteCheck: Codable, Hashable, Sendable {
    package let date: KoreanDate
    package let findings: String

    /// - Parameters:
    ///   - findings: 1 to 4000 bytes.
    ///   - today: the day on which it is told; none is told before it was held.
    package init(
        on date: KoreanDate, findings: String, told today: KoreanDate
    ) throws(EvaluationFailure) {
        guard date <= today else { throw .siteCheckAhead(date) }
        guard EvaluationFields.isReason(findings) else { throw .noFindings }
        self.date = date
        self.findings = findings
    }

    private enum CodingKeys: String, CodingKey { case date, findings }
}

/// What is written about an evaluation.
enum EvaluationFields {
    /// Plain lines of 1 to 4000 bytes.
    static func isReason(_ text: String) -> Bool {
        (1...4000).contains(text.utf8.count) && text.isPlain(lines: true)
    }
}
