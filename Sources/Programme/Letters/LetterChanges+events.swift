package import Vocabulary

/// A letter that was issued wrongly ends at once, and a corrected one is drafted with it.
package struct LetterCorrected: JournalEvent {
    package static let kind = "letterCorrected"
    package let serial: LetterSerial
    package let draft: DraftID
    package let reason: String
    /// By when a second person confirms the end of the wrong letter.
    package let confirmBy: Instant
    /// What the corrected letter grants.
    package let grant: UnverifiedGrant
    package let personsNeeded: Int

    package init(
        serial: LetterSerial, draft: DraftID, reason: String, confirmBy: Instant,
        grant: UnverifiedGrant, personsNeeded: Int
    ) {
        self.serial = serial
        self.draft = draft
        self.reason = reason
        self.confirmBy = confirmBy
        self.grant = grant
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey {
        case serial, draft, reason, confirmBy, grant, personsNeeded
    }
}

/// A letter goes over to the firm that its own went into, once another person approves.
package struct LetterTransferred: JournalEvent {
    package static let kind = "letterTransferred"
    package let serial: LetterSerial
    package let firm: FirmID
    package let draft: DraftID
    package let reason: String
    /// The same terms and end as before.
    package let grant: UnverifiedGrant
    package let personsNeeded: Int

    package init(
        serial: LetterSerial, firm: FirmID, draft: DraftID, reason: String,
        grant: UnverifiedGrant, personsNeeded: Int
    ) {
        self.serial = serial
        self.firm = firm
        self.draft = draft
        self.reason = reason
        self.grant = grant
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey {
        case serial, firm, draft, reason, grant, personsNeeded
    }
}
