package import Vocabulary

/// A control was given to an owner: a post of the firm, or a person of its office.
package struct DisciplineAssigned: JournalEvent {
    package static let kind = "disciplineAssigned"
    /// A code of the rulebook's controls.
    package let control: String
    package let ownerPost: String?
    package let ownerPerson: PersonID?
    /// Where it is stricter than the catalogue's.
    package let frequency: String?

    package init(control: String, ownerPost: String?, ownerPerson: PersonID?, frequency: String?) {
        self.control = control
        self.ownerPost = ownerPost
        self.ownerPerson = ownerPerson
        self.frequency = frequency
    }

    private enum CodingKeys: String, CodingKey {
        case control, ownerPost, ownerPerson, frequency
    }
}

/// A control was checked.
package struct DisciplineChecked: JournalEvent {
    package static let kind = "disciplineChecked"
    package let control: String
    package let result: String
    package let reason: String?
    package let evidence: DisciplineEvidence?
    package let checkedOn: KoreanDate

    package init(
        control: String, result: String, reason: String?, evidence: DisciplineEvidence?,
        checkedOn: KoreanDate
    ) {
        self.control = control
        self.result = result
        self.reason = reason
        self.evidence = evidence
        self.checkedOn = checkedOn
    }

    private enum CodingKeys: String, CodingKey {
        case control, result, reason, evidence, checkedOn
    }
}

/// The officer decided how a control that was not kept will be kept again.
package struct CorrectivePlanMade: JournalEvent {
    package static let kind = "correctivePlanMade"
    package let control: String
    package let steps: [String]
    package let due: KoreanDate
    package let approvedBy: PersonID

    package init(control: String, steps: [String], due: KoreanDate, approvedBy: PersonID) {
        self.control = control
        self.steps = steps
        self.due = due
        self.approvedBy = approvedBy
    }

    private enum CodingKeys: String, CodingKey { case control, steps, due, approvedBy }
}

/// A check found the control kept again, which ends its corrective plan.
package struct CorrectivePlanCompleted: JournalEvent {
    package static let kind = "correctivePlanCompleted"
    package let control: String
    package let evidence: DisciplineEvidence
    package let checkedOn: KoreanDate

    package init(control: String, evidence: DisciplineEvidence, checkedOn: KoreanDate) {
        self.control = control
        self.evidence = evidence
        self.checkedOn = checkedOn
    }

    private enum CodingKeys: String, CodingKey { case control, evidence, checkedOn }
}
