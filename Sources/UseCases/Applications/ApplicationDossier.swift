import Access
package import Programme
package import Rules
package import Vocabulary

/// All that one person may see of an application in the supervisor's office.
package struct ApplicationDossier: Codable, Hashable, Sendable {
    package let application: ShownApplication
    package let contents: ApplicationContents
    /// What a check of today finds, in the order of the form; with what to do about each.
    package let gaps: [ShownGap]
    /// `nil` until somebody proposed to select the firm.
    package let proposal: Proposal?
    /// Oldest first.
    package let steps: [Step]
    /// SHA-256 of the firm's document that brought these contents.
    package let digest: String

    package struct Proposal: Codable, Hashable, Sendable {
        package let by: String
        package let reasons: String
        package let approvedBy: [String]
        /// Persons that it takes, the proposer included.
        package let needed: Int
    }

    package struct Step: Codable, Hashable, Sendable {
        /// An `ApplicationStep.Kind`.
        package let step: String
        package let at: String
        package let by: String
        package let round: Int
        package let outcome: String?
        package let reasons: String?
        package let due: String?
        /// The commission's word, where the step is one; absent where it took that back.
        package let word: String?
    }
}

extension ApplicationDossier {
    init(_ application: Application, in view: OfficeView<SupervisorOffice>) throws {
        self.init(
            application: ShownApplication(application, in: view),
            contents: application.contents,
            gaps: try application.gaps(at: view.now, view.rules).map(ShownGap.init),
            proposal: application.proposal.map { proposal in
                Proposal(
                    by: proposal.approvals.proposedBy.text, reasons: proposal.reasons,
                    approvedBy: proposal.approvals.approvedBy.map(\.text),
                    needed: proposal.approvals.needed)
            },
            steps: application.steps.map { step in
                Step(
                    step: step.kind.rawValue, at: step.act.at.description, by: step.act.by.text,
                    round: step.round.number, outcome: step.outcome?.rawValue,
                    reasons: step.reasons, due: step.due?.description, word: step.word?.rawValue)
            }, digest: application.digest.description)
    }
}

extension Application {
    /// What it lacks on the day of `now`, in the round that it stands in.
    package func gaps(at now: Instant, _ rules: Rulebook) throws -> [Gap] {
        Completeness(
            on: KoreanDate(of: now), in: round, controls: rules.disciplines.controlCodes,
            rules: rules
        ).gaps(in: try RequestedRelief(contents))
    }
}
