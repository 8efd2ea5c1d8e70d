package import Vocabulary

/// What a check of a control found.
package struct DisciplineCheck: Hashable, Sendable {
    package enum Result: String, Hashable, Sendable, CaseIterable {
        case kept, notKept, notApplicable
    }

    package let result: Result
    package let checkedOn: KoreanDate
    package let checkedBy: PersonID
    package let evidence: DisciplineEvidence?
    /// What was found, or why the control is not about this firm; absent where it is kept.
    package let reason: String?
}
