import Rules
package import Vocabulary

/// A corrective plan that was completed, as a firm's office tells its supervisor's.
package struct CompletedPlan: Hashable, Sendable {
    package let firm: FirmID
    /// Those held on the day of the check, by serial.
    package let letters: [LetterSerial]
    package let control: String
    /// The day on which the control was found not kept.
    package let foundOn: KoreanDate
    /// The day of the check that found it kept again.
    package let checkedOn: KoreanDate
    package let evidence: DisciplineEvidence

    /// Takes what holds together, whoever sent it; what it says is the firm's claim.
    package init(
        firm: FirmID, letters: [LetterSerial], control: String, foundOn: KoreanDate,
        checkedOn: KoreanDate, evidence: DisciplineEvidence
    ) throws(DisciplineFailure) {
        guard DisciplineFields.areLetters(letters) else { throw .malformed("letters") }
        guard (try? ControlCode(parsing: control)) != nil else { throw .malformed("control") }
        guard foundOn <= checkedOn else { throw .malformed("checkedOn") }
        guard DisciplineFields.isSound(evidence) else { throw .malformed("evidence") }
        self.firm = firm
        self.letters = letters
        self.control = control
        self.foundOn = foundOn
        self.checkedOn = checkedOn
        self.evidence = evidence
    }
}

/// What a dispatch of kind `report` carries.
package enum ReportDispatch: Hashable, Sendable {
    case evaluation(DisciplineReport)
    case completedPlan(CompletedPlan)
}

extension FirmOffice {
    /// What the supervisor is told of a plan that `event` completes now; `nil` where no letter was
    /// held on the day of the check, so that nobody else asks for it.
    package func completedPlan(
        _ event: CorrectivePlanCompleted
    ) throws(DisciplineFailure) -> CompletedPlan? {
        let letters = lettersHeld(from: event.checkedOn, to: event.checkedOn)
        guard let firm = id, !letters.isEmpty, let code = try? ControlCode(parsing: event.control),
            let open = disciplines[code]?.openShortfall
        else { return nil }
        return try CompletedPlan(
            firm: firm, letters: letters, control: event.control, foundOn: open.foundOn,
            checkedOn: event.checkedOn, evidence: event.evidence)
    }
}
