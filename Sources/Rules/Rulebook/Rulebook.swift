package import Vocabulary

/// The numbers and closed lists by which the programme decides: each dated, each with a source.
///
/// Version and digest stand in every decision, so that a decision replayed with the rulebook of
/// its day gives the same result.
package struct Rulebook: Hashable, Sendable {
    package let version: String
    /// SHA-256 of the bytes that the rulebook was read from.
    package let digest: Digest
    package let programme: ProgrammeRules
    package let eligibility: EligibilityRules
    package let reviews: ReviewRules
    package let consultations: ConsultationRules
    package let letter: LetterRules
    package let statusList: StatusListRules
    package let purposes: Purposes
    package let approvals: ApprovalRules
    package let gate: GateRules
    package let quotas: QuotaRules
    package let inspection: InspectionRules
    package let evaluation: EvaluationRules
    package let disciplines: DisciplineRules
    package let rounds: RoundTable
    package let applications: ApplicationRules
    package let calendar: CalendarRules
    package let accounts: AccountRules

    package init(
        version: String, digest: Digest, programme: ProgrammeRules,
        eligibility: EligibilityRules, reviews: ReviewRules,
        consultations: ConsultationRules, letter: LetterRules,
        statusList: StatusListRules, purposes: Purposes, approvals: ApprovalRules,
        gate: GateRules, quotas: QuotaRules, inspection: InspectionRules,
        evaluation: EvaluationRules, disciplines: DisciplineRules, rounds: RoundTable,
        applications: ApplicationRules, calendar: CalendarRules, accounts: AccountRules
    ) {
        self.version = version
        self.digest = digest
        self.programme = programme
        self.eligibility = eligibility
        self.reviews = reviews
        self.consultations = consultations
        self.letter = letter
        self.statusList = statusList
        self.purposes = purposes
        self.approvals = approvals
        self.gate = gate
        self.quotas = quotas
        self.inspection = inspection
        self.evaluation = evaluation
        self.disciplines = disciplines
        self.rounds = rounds
        self.applications = applications
        self.calendar = calendar
        self.accounts = accounts
    }

    /// Every value by its path, in the order of the sections.
    package var entries: [RulebookEntry] {
        programme.entries + eligibility.entries + reviews.entries + consultations.entries
            + letter.entries + statusList.entries + purposes.entries
            + approvals.entries + gate.entries + quotas.entries + inspection.entries
            + evaluation.entries + disciplines.entries
            + rounds.entries + applications.entries + calendar.entries + accounts.entries
    }
}
