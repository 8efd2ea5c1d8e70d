package import Vocabulary

/// The supervisor's office took in what a firm reported of its disciplines.
package struct DisciplineReportReceived: JournalEvent {
    package static let kind = "disciplineReportReceived"
    package let firm: FirmID
    /// As the firm's own journal has it: its claim.
    package let evaluation: DisciplinesEvaluated

    package init(firm: FirmID, evaluation: DisciplinesEvaluated) {
        self.firm = firm
        self.evaluation = evaluation
    }

    private enum CodingKeys: String, CodingKey { case firm, evaluation }
}

/// The supervisor's office took in that a firm completed a corrective plan.
package struct CorrectivePlanReported: JournalEvent {
    package static let kind = "correctivePlanReported"
    package let firm: FirmID
    package let control: String
    /// The day on which the control was found not kept.
    package let foundOn: KoreanDate
    package let checkedOn: KoreanDate
    package let evidence: DisciplineEvidence

    package init(_ plan: CompletedPlan) {
        firm = plan.firm
        control = plan.control
        foundOn = plan.foundOn
        checkedOn = plan.checkedOn
        evidence = plan.evidence
    }

    private enum CodingKeys: String, CodingKey {
        case firm, control, foundOn, checkedOn, evidence
    }
}

/// A person decided that no letter is suspended for what a report proposed.
package struct SuspensionDeclined: JournalEvent {
    package static let kind = "suspensionDeclined"
    package let firm: FirmID
    /// Of the report's period.
    package let lastDay: KoreanDate
    package let reason: String

    package init(firm: FirmID, lastDay: KoreanDate, reason: String) {
        self.firm = firm
        self.lastDay = lastDay
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case firm, lastDay, reason }
}
