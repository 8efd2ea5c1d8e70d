package import Vocabulary

/// What the supervisor's office says to a firm of a reply that comes later: plain fields,
/// unchecked; as `OutcomeDispatch`, the contents of a dispatch of kind `decision`.
package struct ReplyDispatch: Codable, Hashable, Sendable {
    /// The number at the supervisor's office of the application, or of the request outside the
    /// rounds.
    package var replyTo: String
    /// SHA-256 of the firm's document that brought the application's contents; absent for a
    /// request.
    package var document: String?
    /// `YYYY-MM-DD`.
    package var replyBy: String
    package var reason: String
    /// RFC 3339 in UTC with microseconds.
    package var decidedAt: String

    package init(
        replyTo: String, document: String?, replyBy: String, reason: String, decidedAt: String
    ) {
        self.replyTo = replyTo
        self.document = document
        self.replyBy = replyBy
        self.reason = reason
        self.decidedAt = decidedAt
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case replyTo, document, replyBy, reason, decidedAt
    }
}

extension SupervisorOffice {
    /// Which firm is told of a later reply, and what; `nil` where what it is to is not here.
    package func told(
        _ event: ReplyExtended, at now: Instant
    ) -> (firm: FirmID, words: ReplyDispatch)? {
        let (firm, document): (FirmID?, Digest?) =
            switch event.subject {
            case .application(let id): (applications[id]?.firm, applications[id]?.digest)
            case .request(let id): (requests[id]?.firm, nil)
            case nil: (nil, nil)
            }
        guard let firm, let subject = event.subject else { return nil }
        return (
            firm,
            ReplyDispatch(
                replyTo: subject.text, document: document?.description,
                replyBy: event.until.description, reason: event.reason,
                decidedAt: now.description)
        )
    }
}
