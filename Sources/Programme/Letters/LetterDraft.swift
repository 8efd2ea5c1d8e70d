package import Access
package import Vocabulary

/// A letter on its way to being signed.
package struct LetterDraft: Codable, Hashable, Sendable {
    package let id: DraftID
    package let firm: FirmID
    package let grant: UnverifiedGrant
    package let draftedAt: Instant
    package var approvals: FourEyes
    /// The letter that it follows, and why; `nil` for an ordinary draft.
    package let cause: DraftCause?
    /// Once it was signed.
    package var serial: LetterSerial?

    package var draftedBy: PersonID { approvals.proposedBy }
}

/// A letter that the supervisor's office signed.
package struct IssuedLetter: Codable, Hashable, Sendable {
    package let serial: LetterSerial
    package let draft: DraftID
    package let firm: FirmID
    package let issuedBy: PersonID
    package let issuedAt: Instant
    package let term: Term
    package let digest: Digest
    package let document: String
    /// The commission's report that it rests on, where the journal kept it.
    package let report: CommissionReportID?
    package var measures: [LetterMeasure] = []
    /// The later letter that took its place.
    package var renewedBy: LetterSerial?
    /// It ended when that later letter was signed: a transfer, or a change of model.
    package var isReplaced = false
    package var publishedOn: KoreanDate?
    /// The last word on why and until when its publication waits.
    package var deferral: LetterDeferral?
    /// Material changes of models that it does not follow.
    package var materialChanges: [MaterialChangeNoted] = []

    package var isRevoked: Bool {
        measures.contains { measure in
            switch measure.effect {
            case .revoked, .corrected: true
            case .suspended: false
            }
        }
    }

    /// Its entry in a status list signed at `now`; `nil` where it stands or its term is over.
    package func statusEntry(at now: Instant) -> StatusList.Entry? {
        guard now < term.last.end else { return nil }
        if isRevoked || isReplaced { return .revoked }
        let ends = measures.compactMap { measure -> Instant? in
            if case .suspended(let until) = measure.effect { until } else { nil }
        }
        guard let last = ends.max(), now < last else { return nil }
        return .suspended(until: last)
    }
}

/// Until when a letter is not published, and why.
package struct LetterDeferral: Codable, Hashable, Sendable {
    package let until: KoreanDate
    package let reason: String
}
