package import Access
package import Vocabulary

/// The refusal notices of the supervisor's office, rebuilt from its journal.
package struct RefusalNotices: ReplayedNoun {
    /// All of them, in the order in which they were signed.
    package private(set) var all: [RefusalNotice] = []

    package init() {}

    package subscript(id: RefusalNoticeID) -> RefusalNotice? { all.first { $0.id == id } }

    /// The notice that tells a firm of a report's word on it, or told it before that its
    /// application of the same item was refused.
    package func notice(
        of item: CommissionItem, in report: CommissionReportID
    ) -> RefusalNotice? {
        all.first { notice in
            notice.firm == item.firm
                && (notice.report == report
                    || notice.application.map { $0.text == item.application } ?? false)
        }
    }

    /// The notice with which an application was refused.
    package func notice(of application: ApplicationID) -> RefusalNotice? {
        all.first { $0.application == application }
    }

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
        guard event.notice == nextNotice, (event.report == nil) != (event.application == nil)
        else { throw .outOfPlace(RefusalNoticeIssued.kind, act.entry) }
        all.append(
            RefusalNotice(
                id: event.notice, firm: event.firm, report: event.report,
                application: event.application, issuedAt: event.issuedAt, document: event.document))
    }
}

/// A signed notice of why a firm gets no letter.
package struct RefusalNotice: Codable, Hashable, Sendable {
    package let id: RefusalNoticeID
    package let firm: FirmID
    /// The commission's report, or else the application that was refused: one of the two.
    package let report: CommissionReportID?
    package let application: ApplicationID?
    package let issuedAt: Instant
    package let document: String
}
