package import Access
package import Rules
package import Vocabulary

package enum FirmApplicationNoun {}
/// An application's number within the firm's own office: `application-1`.
package typealias FirmApplicationID = Identifier<FirmApplicationNoun>

/// A firm's own application, from its draft on.
package struct FirmApplication: Codable, Hashable, Sendable {
    package let id: FirmApplicationID
    package let draftedAt: Instant
    package var contents: ApplicationContents
    /// Of these contents as they stand: a revision begins anew.
    package var approvals: FourEyes
    /// What went to the supervisor's office, oldest first.
    package var sent: [SentApplication] = []
    /// Whether these very contents have gone.
    package var isSent = false

    /// What the supervisor's office said, oldest first.
    package var outcomes: [OutcomeReceived] = []

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case draft, approved, sent, withdrawn
    }

    package var status: Status {
        if sent.last?.act == .withdraw { return .withdrawn }
        if isSent { return .sent }
        return approvals.isComplete ? .approved : .draft
    }

    /// What the supervisor's office said last, about the round that it stands in now.
    package var outcome: OutcomeReceived? { outcomes.last.flatMap { $0.round == round ? $0 : nil } }

    package var hasApplied: Bool { sent.contains { $0.act == .apply } }
    /// The last round that it was sent into.
    package var round: RoundNumber? { sent.last { $0.act != .withdraw }?.round }
}

/// A document that the firm signed about its application.
package struct SentApplication: Codable, Hashable, Sendable {
    package let act: ApplicationAct
    package let round: RoundNumber
    package let sentAt: Instant
    package let sentBy: PersonID
    package let digest: Digest
    package let document: String
}
