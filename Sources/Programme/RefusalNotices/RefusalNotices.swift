package import Access
package import Vocabulary

/// The refusal notices of the supervisor's office, rebuilt from its journal.
package struct RefusalNotices: ReplayedNoun {
    /// All of them, in the order in which they were signed.
    package private(set) var all: [RefusalNotice] = []

    package init() {}

    package subscript(id: RefusalNoticeID) -> RefusalNotice? { all.first { $0.id == id } }

    package var nextNotice: RefusalNoticeID? {
        try? RefusalNoticeID(parsing: "refusal-\(all.count + 1)")
    }

    package static let kinds: [any JournalEvent.Type] = [RefusalNoticeIssued.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard let event = event as? RefusalNoticeIssued else {
            throw .foreign(type(of: event).kind)
        }
        guard event.notice == nextNotice else {
            throw .outOfPlace(RefusalNoticeIssued.kind, act.entry)
        }
        all.append(
            RefusalNotice(
                id: event.notice, firm: event.firm, report: event.report,
                issuedAt: event.issuedAt, document: event.document))
    }
}

/// A signed notice of why a firm gets no letter.
package struct RefusalNotice: Codable, Hashable, Sendable {
    package let id: RefusalNoticeID
    package let firm: FirmID
    package let report: CommissionReportID
    package let issuedAt: Instant
    package let document: String
}
