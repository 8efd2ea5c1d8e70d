package import Vocabulary

package enum DraftNoun {}
/// A draft's number within its office: `draft-1`.
package typealias DraftID = Identifier<DraftNoun>

/// A letter was drafted for a firm; it needs another person's approval.
package struct LetterDrafted: JournalEvent {
    package static let kind = "letterDrafted"
    package let draft: DraftID
    package let firm: FirmID
    package let grant: UnverifiedGrant
    /// Persons that the letter takes, the drafter included, by the rulebook of the day.
    package let personsNeeded: Int

    package init(draft: DraftID, firm: FirmID, grant: UnverifiedGrant, personsNeeded: Int) {
        self.draft = draft
        self.firm = firm
        self.grant = grant
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey { case draft, firm, grant, personsNeeded }
}

/// A person other than those before approved the draft.
package struct LetterApproved: JournalEvent {
    package static let kind = "letterApproved"
    package let draft: DraftID

    package init(draft: DraftID) { self.draft = draft }

    private enum CodingKeys: String, CodingKey { case draft }
}

/// The draft became a signed letter.
package struct LetterIssued: JournalEvent {
    package static let kind = "letterIssued"
    package let draft: DraftID
    package let serial: LetterSerial
    package let issuedAt: Instant
    /// SHA-256 of the document's bytes.
    package let digest: Digest
    /// The signed document itself.
    package let document: String
    /// The report of the commission that it rests on, which counted then; absent in journals of
    /// before this was kept.
    package let report: CommissionReportID?

    package init(
        draft: DraftID, serial: LetterSerial, issuedAt: Instant, digest: Digest,
        document: String, report: CommissionReportID? = nil
    ) {
        self.draft = draft
        self.serial = serial
        self.issuedAt = issuedAt
        self.digest = digest
        self.document = document
        self.report = report
    }

    private enum CodingKeys: String, CodingKey {
        case draft, serial, issuedAt, digest, document, report
    }
}

/// A firm's office took in a letter whose signature and contents it had checked.
package struct LetterImported: JournalEvent {
    package static let kind = "letterImported"
    package let serial: LetterSerial
    package let digest: Digest
    package let document: String
    package let letter: UnverifiedLetter

    package init(
        serial: LetterSerial, digest: Digest, document: String, letter: UnverifiedLetter
    ) {
        self.serial = serial
        self.digest = digest
        self.document = document
        self.letter = letter
    }

    private enum CodingKeys: String, CodingKey { case serial, digest, document, letter }
}
