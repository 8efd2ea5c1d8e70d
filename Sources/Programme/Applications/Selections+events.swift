package import Rules
package import Vocabulary

/// One person proposes to select the firm; it needs another's approval.
package struct SelectionProposed: JournalEvent {
    package static let kind = "selectionProposed"
    package let application: ApplicationID
    package let round: RoundNumber
    package let reasons: String
    /// Persons that the selection takes, the proposer included, by the rulebook of the day.
    package let personsNeeded: Int

    package init(
        application: ApplicationID, round: RoundNumber, reasons: String, personsNeeded: Int
    ) {
        self.application = application
        self.round = round
        self.reasons = reasons
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey { case application, round, reasons, personsNeeded }
}

/// A person other than those before approved the selection.
package struct SelectionApproved: JournalEvent {
    package static let kind = "selectionApproved"
    package let application: ApplicationID

    package init(application: ApplicationID) { self.application = application }

    private enum CodingKeys: String, CodingKey { case application }
}

/// What became of an application in a round.
package enum ApplicationOutcome: String, Codable, Hashable, Sendable, CaseIterable {
    case selected, waiting, supplementRequired, refused
}

/// The application has its outcome in the round, with reasons for the firm.
package struct ApplicationDecided: JournalEvent {
    package static let kind = "applicationDecided"
    package let application: ApplicationID
    package let round: RoundNumber
    package let outcome: ApplicationOutcome
    package let reasons: String
    /// What the firm has still to fill.
    package let gaps: [NamedGap]
    /// By when a supplement is to come, where one is required.
    package let due: KoreanDate?

    package init(
        application: ApplicationID, round: RoundNumber, outcome: ApplicationOutcome,
        reasons: String, gaps: [NamedGap], due: KoreanDate?
    ) {
        self.application = application
        self.round = round
        self.outcome = outcome
        self.reasons = reasons
        self.gaps = gaps
        self.due = due
    }

    private enum CodingKeys: String, CodingKey {
        case application, round, outcome, reasons, gaps, due
    }
}
