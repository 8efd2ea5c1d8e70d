package import Vocabulary

/// The firm's committee was told how each control stood at the end of a period.
package struct DisciplinesEvaluated: JournalEvent {
    package static let kind = "disciplinesEvaluated"
    package let firstDay: KoreanDate
    /// The controls stand as of this day.
    package let lastDay: KoreanDate
    package let evaluatedOn: KoreanDate
    /// One for each control of the rulebook, by code.
    package let results: [EvaluatedControl]
    package let paperNumber: String
    package let paperDate: KoreanDate
    package let rulebookVersion: String
    package let rulebookDigest: Digest
    /// What the suspension rule said on the day of the evaluation.
    package let finding: String
    package let reasons: [FindingReason]

    package init(
        firstDay: KoreanDate, lastDay: KoreanDate, evaluatedOn: KoreanDate,
        results: [EvaluatedControl], paperNumber: String, paperDate: KoreanDate,
        rulebookVersion: String, rulebookDigest: Digest, finding: String,
        reasons: [FindingReason]
    ) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.evaluatedOn = evaluatedOn
        self.results = results
        self.paperNumber = paperNumber
        self.paperDate = paperDate
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
        self.finding = finding
        self.reasons = reasons
    }

    private enum CodingKeys: String, CodingKey {
        case firstDay, lastDay, evaluatedOn, results, paperNumber, paperDate
        case rulebookVersion, rulebookDigest, finding, reasons
    }
}

/// How one control stood at the end of a period.
package struct EvaluatedControl: Codable, Hashable, Sendable {
    package let control: String
    package let result: String
    /// The day of the check that says so; absent where the control was not checked.
    package let checkedOn: KoreanDate?
    package let evidence: DisciplineEvidence?
    package let reason: String?

    package init(
        control: String, result: String, checkedOn: KoreanDate?, evidence: DisciplineEvidence?,
        reason: String?
    ) {
        self.control = control
        self.result = result
        self.checkedOn = checkedOn
        self.evidence = evidence
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case control, result, checkedOn, evidence, reason
    }

    /// The results of an evaluation: what was not checked is a result of its own, never `kept`.
    package enum Result: String, Hashable, Sendable, CaseIterable {
        case kept, notKept, notApplicable, notChecked
    }
}

/// Why the suspension rule says what it says.
package struct FindingReason: Codable, Hashable, Sendable {
    package let kind: String
    package let control: String?
    /// The day from which it counts.
    package let since: KoreanDate

    package init(kind: String, control: String?, since: KoreanDate) {
        self.kind = kind
        self.control = control
        self.since = since
    }

    private enum CodingKeys: String, CodingKey { case kind, control, since }
}
