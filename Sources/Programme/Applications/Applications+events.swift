package import Rules
package import Vocabulary

/// A firm's application came in, signed by the firm, and stands in an open round.
package struct ApplicationReceived: JournalEvent {
    package static let kind = "applicationReceived"
    package let application: ApplicationID
    package let firm: FirmID
    package let round: RoundNumber
    /// SHA-256 of the document's bytes.
    package let digest: Digest
    package let contents: ApplicationContents
    /// The firm's application before, whose letter was issued: this one asks for its renewal.
    package let follows: ApplicationID?

    package init(
        application: ApplicationID, firm: FirmID, round: RoundNumber, digest: Digest,
        contents: ApplicationContents, follows: ApplicationID? = nil
    ) {
        self.application = application
        self.firm = firm
        self.round = round
        self.digest = digest
        self.contents = contents
        self.follows = follows
    }

    private enum CodingKeys: String, CodingKey {
        case application, firm, round, digest, contents, follows
    }
}

/// The firm is asked to fill gaps by a day.
package struct SupplementRequested: JournalEvent {
    package static let kind = "supplementRequested"
    package let application: ApplicationID
    package let gaps: [NamedGap]
    /// The last day, in Korea.
    package let due: KoreanDate

    package init(application: ApplicationID, gaps: [NamedGap], due: KoreanDate) {
        self.application = application
        self.gaps = gaps
        self.due = due
    }

    private enum CodingKeys: String, CodingKey { case application, gaps, due }
}

/// The firm's supplement: contents that take the place of those before.
package struct SupplementReceived: JournalEvent {
    package static let kind = "supplementReceived"
    package let application: ApplicationID
    package let digest: Digest
    package let contents: ApplicationContents

    package init(application: ApplicationID, digest: Digest, contents: ApplicationContents) {
        self.application = application
        self.digest = digest
        self.contents = contents
    }

    private enum CodingKeys: String, CodingKey { case application, digest, contents }
}

/// The firm took its application back.
package struct ApplicationWithdrawn: JournalEvent {
    package static let kind = "applicationWithdrawn"
    package let application: ApplicationID
    package let reason: String
    package let digest: Digest

    package init(application: ApplicationID, reason: String, digest: Digest) {
        self.application = application
        self.reason = reason
        self.digest = digest
    }

    private enum CodingKeys: String, CodingKey { case application, reason, digest }
}

/// By the firm's own act an application that waited, or needed a supplement, stands in a later
/// round, with the gaps that it still had.
package struct ApplicationEntered: JournalEvent {
    package static let kind = "applicationEntered"
    package let application: ApplicationID
    package let round: RoundNumber
    package let gaps: [NamedGap]
    package let digest: Digest

    package init(
        application: ApplicationID, round: RoundNumber, gaps: [NamedGap], digest: Digest
    ) {
        self.application = application
        self.round = round
        self.gaps = gaps
        self.digest = digest
    }

    private enum CodingKeys: String, CodingKey { case application, round, gaps, digest }
}
