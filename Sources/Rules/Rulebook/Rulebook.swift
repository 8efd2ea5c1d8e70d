package import Vocabulary

/// The numbers and closed lists by which the programme decides: each dated, each with a source.
///
/// Version and digest stand in every decision, so that a decision replayed with the rulebook of
/// its day gives the same result.
package struct Rulebook: Hashable, Sendable {
    package let version: String
    /// SHA-256 of the bytes that the rulebook was read from.
    package let digest: Digest
    package let eligibility: EligibilityRules
    package let letter: LetterRules
    package let statusList: StatusListRules
    package let purposes: Purposes
    package let approvals: ApprovalRules
    package let gate: GateRules
    package let quotas: QuotaRules
    package let inspection: InspectionRules

    package init(
        version: String, digest: Digest, eligibility: EligibilityRules, letter: LetterRules,
        statusList: StatusListRules, purposes: Purposes, approvals: ApprovalRules,
        gate: GateRules, quotas: QuotaRules, inspection: InspectionRules
    ) {
        self.version = version
        self.digest = digest
        self.eligibility = eligibility
        self.letter = letter
        self.statusList = statusList
        self.purposes = purposes
        self.approvals = approvals
        self.gate = gate
        self.quotas = quotas
        self.inspection = inspection
    }

    /// Every value by its path, in the order of the sections.
    package var entries: [RulebookEntry] {
        eligibility.entries + letter.entries + statusList.entries + purposes.entries
            + approvals.entries + gate.entries + quotas.entries + inspection.entries
    }
}
