package import Vocabulary

/// What the supervisor's office says to a firm about a measure against its letter: plain fields,
/// unchecked; the contents of a dispatch of kind `revocation`.
package struct RevocationDispatch: Codable, Hashable, Sendable {
    /// Of the letter.
    package var serial: String
    /// Which measure against this letter, counted from 1.
    package var measure: Int
    /// A `MeasureAct`.
    package var act: String
    /// For `revoked`: a code of the rulebook's grounds.
    package var ground: String?
    /// For `suspended`: RFC 3339 in UTC with microseconds.
    package var until: String?
    /// For all but `confirmed` and `replaced`.
    package var reason: String?
    /// For `replaced`: the serial of the letter that took its place.
    package var by: String?
    /// RFC 3339 in UTC with microseconds.
    package var decidedAt: String

    package init(
        serial: String, measure: Int, act: String, ground: String? = nil, until: String? = nil,
        reason: String? = nil, by: String? = nil, decidedAt: String
    ) {
        self.serial = serial
        self.measure = measure
        self.act = act
        self.ground = ground
        self.until = until
        self.reason = reason
        self.by = by
        self.decidedAt = decidedAt
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case serial, measure, act, ground, until, reason, by, decidedAt
    }
}

/// What a firm is told of its letter: a measure against it, that a second person confirmed one, or
/// that another letter took its place.
package enum MeasureAct: String, Codable, Hashable, Sendable, CaseIterable {
    case revoked, suspended
    /// Issued wrongly: it ended, and a corrected letter may follow.
    case corrected
    case confirmed
    /// It ended when the letter was signed that took its place: a transfer, or a change of model.
    case replaced
}

extension IssuedLetter {
    /// What its firm is told of its revocation.
    package func told(_ event: LetterRevoked, at now: Instant) -> RevocationDispatch {
        told(.revoked, ground: event.ground, reason: event.reason, at: now)
    }

    /// What its firm is told of its suspension.
    package func told(_ event: LetterSuspended, at now: Instant) -> RevocationDispatch {
        told(.suspended, until: event.until, reason: event.reason, at: now)
    }

    /// What its firm is told of its end by a correction.
    package func told(_ event: LetterCorrected, at now: Instant) -> RevocationDispatch {
        told(.corrected, reason: event.reason, at: now)
    }

    /// What its firm is told of a second person's confirmation.
    package func told(_ event: RevocationConfirmed, at now: Instant) -> RevocationDispatch {
        RevocationDispatch(
            serial: serial.description, measure: event.measure,
            act: MeasureAct.confirmed.rawValue, decidedAt: now.description)
    }

    /// What its firm is told of its end by the letter that took its place; `nil` while it stands.
    package func toldReplaced(at now: Instant) -> RevocationDispatch? {
        guard isReplaced, let renewedBy else { return nil }
        return RevocationDispatch(
            serial: serial.description, measure: measures.count + 1,
            act: MeasureAct.replaced.rawValue, by: renewedBy.description,
            decidedAt: now.description)
    }

    private func told(
        _ act: MeasureAct, ground: String? = nil, until: Instant? = nil, reason: String,
        at now: Instant
    ) -> RevocationDispatch {
        RevocationDispatch(
            serial: serial.description, measure: measures.count + 1, act: act.rawValue,
            ground: ground, until: until?.description, reason: reason.carried,
            decidedAt: now.description)
    }
}

extension String {
    /// This text as a dispatch can carry it: a character that controls or turns the text around
    /// it becomes a space, so that no reason keeps a measure from being told.
    fileprivate var carried: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isPlain || $0 == "\n" ? $0 : " " }))
    }
}
