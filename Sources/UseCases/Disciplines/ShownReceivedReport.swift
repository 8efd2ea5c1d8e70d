import Programme
import Rules
import Vocabulary

/// A firm's report of its disciplines in full, as people are shown it.
package struct ShownReceivedReport: Codable, Hashable, Sendable {
    package let firm: String
    /// The letters that asked for it.
    package let letters: [String]
    package let firstDay: String
    package let lastDay: String
    package let evaluatedOn: String
    package let receivedAt: String
    package let paper: String
    package let paperDate: String
    package let rulebook: String
    package let rulebookDigest: String
    /// Whether that is the very rulebook that is here now.
    package let isOfThisRulebook: Bool
    package let counts: ShownCounts
    /// What the firm's own rule says; it decides nothing.
    package let finding: String
    package let reasons: [ShownReason]
    package let controls: [ShownReportedControl]
    /// Controls of the rulebook here that the report says nothing of.
    package let missing: [String]
    /// Why a suspension that it proposed was declined.
    package let declined: String?
    /// Corrective plans that were reported as completed since.
    package let completed: [Completed]

    package struct Completed: Codable, Hashable, Sendable {
        package let control: String
        package let foundOn: String
        package let checkedOn: String
        package let evidence: String
    }

    init(_ view: DisciplineReportView) {
        let evaluation = view.report.evaluation
        firm = view.standing.firm.text
        letters = (evaluation.letters ?? []).map(\.description)
        firstDay = evaluation.firstDay.description
        lastDay = evaluation.lastDay.description
        evaluatedOn = evaluation.evaluatedOn.description
        receivedAt = view.report.receivedAt.description
        paper = evaluation.paperNumber
        paperDate = evaluation.paperDate.description
        rulebook = evaluation.rulebookVersion
        rulebookDigest = evaluation.rulebookDigest.description
        isOfThisRulebook = view.isOfThisRulebook
        counts = ShownCounts(evaluation.counts)
        finding = evaluation.finding
        reasons = evaluation.reasons.map(ShownReason.init)
        controls = evaluation.results.map {
            ShownReportedControl($0, as: view.control($0.control))
        }
        missing = view.missing.map(\.text)
        declined = view.report.declined?.reason
        completed = view.completed.map {
            Completed(
                control: $0.control, foundOn: $0.foundOn.description,
                checkedOn: $0.checkedOn.description, evidence: $0.evidence.number)
        }
    }
}

/// One control of a report.
package struct ShownReportedControl: Codable, Hashable, Sendable {
    package let control: String
    /// As the rulebook here words it, where it has it.
    package let korean: String?
    package let english: String?
    package let result: String
    package let checkedOn: String?
    package let evidenceType: String?
    package let evidence: String?
    package let evidenceDigest: String?
    package let reason: String?
    package let nextDue: String?
    /// The day on which it was found not kept.
    package let foundOn: String?
    /// The last day of its corrective plan.
    package let planDue: String?
    package let closedOn: String?

    init(_ result: EvaluatedControl, as control: Control?) {
        self.control = result.control
        korean = control?.wording.korean
        english = control?.wording.english
        self.result = result.result
        checkedOn = result.checkedOn?.description
        evidenceType = result.evidence?.type
        evidence = result.evidence?.number
        evidenceDigest = result.evidence?.digest?.description
        reason = result.reason
        nextDue = result.nextDue?.description
        foundOn = result.shortfall?.foundOn.description
        planDue = result.shortfall?.planDue?.description
        closedOn = result.shortfall?.closedOn?.description
    }
}
