package import Access
package import Vocabulary

/// A letter on its way to being signed.
package struct LetterDraft: Hashable, Sendable {
    package let id: DraftID
    package let firm: FirmID
    package let grant: UnverifiedGrant
    package let draftedAt: Instant
    package var approvals: FourEyes
    /// Once it was signed.
    package var serial: LetterSerial?

    package var draftedBy: PersonID { approvals.proposedBy }
}

/// A letter that the supervisor's office signed.
package struct IssuedLetter: Hashable, Sendable {
    package let serial: LetterSerial
    package let draft: DraftID
    package let firm: FirmID
    package let issuedBy: PersonID
    package let issuedAt: Instant
    package let term: Term
    package let digest: Digest
    package let document: String
    package var measures: [LetterMeasure] = []
    /// The later letter that took its place.
    package var renewedBy: LetterSerial?

    package var isRevoked: Bool {
        measures.contains { if case .revoked = $0.effect { true } else { false } }
    }

    /// Its entry in a status list signed at `now`; `nil` where it stands or its term is over.
    package func statusEntry(at now: Instant) -> StatusList.Entry? {
        guard now < term.last.end else { return nil }
        if isRevoked { return .revoked }
        let ends = measures.compactMap { measure -> Instant? in
            if case .suspended(let until) = measure.effect { until } else { nil }
        }
        guard let last = ends.max(), now < last else { return nil }
        return .suspended(until: last)
    }
}
