package import Rules
package import Vocabulary

/// A letter ended before its time; one person's at once, confirmed by a second.
package struct LetterRevoked: JournalEvent {
    package static let kind = "letterRevoked"
    package let serial: LetterSerial
    /// A code of the rulebook's grounds.
    package let ground: String
    package let reason: String
    package let confirmBy: Instant

    package init(serial: LetterSerial, ground: GroundCode, reason: String, confirmBy: Instant) {
        self.serial = serial
        self.ground = ground.text
        self.reason = reason
        self.confirmBy = confirmBy
    }

    private enum CodingKeys: String, CodingKey { case serial, ground, reason, confirmBy }
}

/// A letter does not stand until an instant; one person's at once, confirmed by a second.
package struct LetterSuspended: JournalEvent {
    package static let kind = "letterSuspended"
    package let serial: LetterSerial
    package let until: Instant
    package let reason: String
    package let confirmBy: Instant

    package init(serial: LetterSerial, until: Instant, reason: String, confirmBy: Instant) {
        self.serial = serial
        self.until = until
        self.reason = reason
        self.confirmBy = confirmBy
    }

    private enum CodingKeys: String, CodingKey { case serial, until, reason, confirmBy }
}

/// A second person confirmed a letter's revocation or suspension.
package struct RevocationConfirmed: JournalEvent {
    package static let kind = "revocationConfirmed"
    package let serial: LetterSerial
    /// Which measure against this letter, counted from 1.
    package let measure: Int

    package init(serial: LetterSerial, measure: Int) {
        self.serial = serial
        self.measure = measure
    }

    private enum CodingKeys: String, CodingKey { case serial, measure }
}

/// A firm's office was told of a measure against a letter, or of its confirmation, in a dispatch
/// of its supervisor's.
package struct RevocationReceived: JournalEvent {
    package static let kind = "revocationReceived"
    package let serial: LetterSerial
    /// Which measure against this letter, as the supervisor's office counts them from 1.
    package let measure: Int
    package let act: MeasureAct
    /// For `revoked`: a code of the supervisor's rulebook, which may be newer than ours.
    package let ground: String?
    /// For `suspended`.
    package let until: Instant?
    /// For all but `confirmed` and `replaced`.
    package let reason: String?
    /// For `replaced`: the letter that took its place.
    package let by: LetterSerial?
    package let decidedAt: Instant

    package init(
        serial: LetterSerial, measure: Int, act: MeasureAct, ground: GroundCode?,
        until: Instant?, reason: String?, by: LetterSerial? = nil, decidedAt: Instant
    ) {
        self.serial = serial
        self.measure = measure
        self.act = act
        self.ground = ground?.text
        self.until = until
        self.reason = reason
        self.by = by
        self.decidedAt = decidedAt
    }

    private enum CodingKeys: String, CodingKey {
        case serial, measure, act, ground, until, reason, by, decidedAt
    }
}
