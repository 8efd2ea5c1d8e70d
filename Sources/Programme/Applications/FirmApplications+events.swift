package import Rules
package import Vocabulary

/// An application was drafted in the firm's own office; another person approves it.
package struct ApplicationDrafted: JournalEvent {
    package static let kind = "applicationDrafted"
    package let application: FirmApplicationID
    package let contents: ApplicationContents
    /// Persons that it takes, the drafter included, by the rulebook of the day.
    package let personsNeeded: Int

    package init(
        application: FirmApplicationID, contents: ApplicationContents, personsNeeded: Int
    ) {
        self.application = application
        self.contents = contents
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey { case application, contents, personsNeeded }
}

/// Other contents took the place of those before; approvals of those count no more.
package struct ApplicationRevised: JournalEvent {
    package static let kind = "applicationRevised"
    package let application: FirmApplicationID
    package let contents: ApplicationContents
    package let personsNeeded: Int

    package init(
        application: FirmApplicationID, contents: ApplicationContents, personsNeeded: Int
    ) {
        self.application = application
        self.contents = contents
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey { case application, contents, personsNeeded }
}

/// A person other than those before approved the contents as they stand.
package struct ApplicationApproved: JournalEvent {
    package static let kind = "applicationApproved"
    package let application: FirmApplicationID

    package init(application: FirmApplicationID) { self.application = application }

    private enum CodingKeys: String, CodingKey { case application }
}

/// The supervisor's office said what it decided about an application that was sent.
package struct OutcomeReceived: JournalEvent {
    package static let kind = "outcomeReceived"
    package let application: FirmApplicationID
    /// The application's number at the supervisor's office.
    package let number: ApplicationID
    package let round: RoundNumber
    package let outcome: ToldOutcome
    package let reasons: String?
    /// What the firm has still to fill.
    package let gaps: [NamedGap]
    /// By when a supplement is to come, where one is asked for.
    package let due: KoreanDate?

    package init(
        application: FirmApplicationID, number: ApplicationID, round: RoundNumber,
        outcome: ToldOutcome, reasons: String?, gaps: [NamedGap], due: KoreanDate?
    ) {
        self.application = application
        self.number = number
        self.round = round
        self.outcome = outcome
        self.reasons = reasons
        self.gaps = gaps
        self.due = due
    }

    private enum CodingKeys: String, CodingKey {
        case application, number, round, outcome, reasons, gaps, due
    }
}

/// A document about the application was signed for the supervisor's office.
package struct ApplicationSent: JournalEvent {
    package static let kind = "applicationSent"
    package let application: FirmApplicationID
    package let act: ApplicationAct
    package let round: RoundNumber
    package let reason: String?
    /// SHA-256 of the document's bytes.
    package let digest: Digest
    /// The signed document itself.
    package let document: String

    package init(
        application: FirmApplicationID, act: ApplicationAct, round: RoundNumber, reason: String?,
        digest: Digest, document: String
    ) {
        self.application = application
        self.act = act
        self.round = round
        self.reason = reason
        self.digest = digest
        self.document = document
    }

    private enum CodingKeys: String, CodingKey {
        case application, act, round, reason, digest, document
    }
}
