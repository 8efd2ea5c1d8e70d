import Programme
import Vocabulary

/// The word that a corrective plan was completed, as its JSON has it.
struct CompletedPlanWire: Codable {
    static let format = "sumun-corrective-plan/1"

    let format: String
    let firm: FirmID
    let letters: [LetterSerial]
    let control: String
    let foundOn: KoreanDate
    let checkedOn: KoreanDate
    let evidence: DisciplineReportWire.Evidence

    init(_ plan: CompletedPlan) {
        format = CompletedPlanWire.format
        firm = plan.firm
        letters = plan.letters
        control = plan.control
        foundOn = plan.foundOn
        checkedOn = plan.checkedOn
        evidence = DisciplineReportWire.Evidence(
            type: plan.evidence.type, number: plan.evidence.number, digest: plan.evidence.digest)
    }

    /// Refused where it does not hold together.
    func plan() throws(DisciplineFailure) -> CompletedPlan {
        try CompletedPlan(
            firm: firm, letters: letters, control: control, foundOn: foundOn,
            checkedOn: checkedOn,
            evidence: DisciplineEvidence(
                type: evidence.type, number: evidence.number, digest: evidence.digest))
    }
}
