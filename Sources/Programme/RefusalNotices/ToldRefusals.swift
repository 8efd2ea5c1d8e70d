package import Access
package import Vocabulary

/// A firm's office took in a signed notice of why it gets no letter, which a dispatch of its
/// supervisor's carried.
package struct RefusalNoticeReceived: JournalEvent {
    package static let kind = "refusalNoticeReceived"
    package let notice: RefusalNoticeID
    /// The number at the supervisor's office of the application that it answers; absent where it
    /// answers a request outside the rounds.
    package let application: ApplicationID?
    package let issuedAt: Instant
    /// SHA-256 of the document's bytes, which stand in the dispatch.
    package let digest: Digest

    package init(
        notice: RefusalNoticeID, application: ApplicationID?, issuedAt: Instant, digest: Digest
    ) {
        self.notice = notice
        self.application = application
        self.issuedAt = issuedAt
        self.digest = digest
    }

    private enum CodingKeys: String, CodingKey { case notice, application, issuedAt, digest }
}

/// The notices of refusal that a firm's office holds, in the order in which they came.
package struct ToldRefusals: ReplayedNoun {
    package private(set) var all: [RefusalNoticeReceived] = []

    package init() {}

    package static let kinds: [any JournalEvent.Type] = [RefusalNoticeReceived.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard let event = event as? RefusalNoticeReceived else {
            throw .foreign(type(of: event).kind)
        }
        all.append(event)
    }
}

extension FirmOffice {
    /// Takes in a notice whose signature by the pinned office's document key was checked; `nil`
    /// where it is held already.
    package func takingRefusal(
        _ notice: UnverifiedRefusalNotice, digest: Digest
    ) throws(FirmApplicationFailure) -> RefusalNoticeReceived? {
        guard notice.firm == id?.text else { throw .badOutcome(field: "firm") }
        guard notice.supervisor == supervisor?.supervisor.text else {
            throw .badOutcome(field: "supervisor")
        }
        guard let number = try? RefusalNoticeID(parsing: notice.notice) else {
            throw .badOutcome(field: "notice")
        }
        guard let issuedAt = try? Instant(parsing: notice.issuedAt) else {
            throw .badOutcome(field: "issuedAt")
        }
        let application = notice.application.map { try? ApplicationID(parsing: $0) }
        guard application != .some(nil) else { throw .badOutcome(field: "application") }
        if refusals.all.contains(where: { $0.digest == digest }) { return nil }
        return RefusalNoticeReceived(
            notice: number, application: application ?? nil, issuedAt: issuedAt, digest: digest)
    }
}
