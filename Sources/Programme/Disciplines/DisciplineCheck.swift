package import Vocabulary

/// What a check of a control found.
package struct DisciplineCheck: Codable, Hashable, Sendable {
    package enum Result: String, Codable, Hashable, Sendable, CaseIterable {
        case kept, notKept, notApplicable
    }

    package let result: Result
    package let checkedOn: KoreanDate
    package let checkedBy: PersonID
    package let evidence: DisciplineEvidence?
    /// What was found, or why the control is not about this firm; absent where it is kept.
    package let reason: String?

    package init(
        result: Result, checkedOn: KoreanDate, checkedBy: PersonID,
        evidence: DisciplineEvidence?, reason: String?
    ) {
        self.result = result
        self.checkedOn = checkedOn
        self.checkedBy = checkedBy
        self.evidence = evidence
        self.reason = reason
    }
}
