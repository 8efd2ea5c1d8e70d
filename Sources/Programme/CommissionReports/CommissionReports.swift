package import Access
package import Vocabulary

/// What the commission has decided, rebuilt from the supervisor's journal.
package struct CommissionReports: ReplayedNoun {
    /// All of them, in the order in which they were recorded.
    package private(set) var all: [CommissionReport] = []

    package init() {}

    package subscript(id: CommissionReportID) -> CommissionReport? { all.first { $0.id == id } }

    /// The one that counts under this agenda number and day; a corrected one counts no more.
    package func standing(agenda: String, date: KoreanDate) -> CommissionReport? {
        all.first { $0.agenda == agenda && $0.date == date && $0.correctedBy == nil }
    }

    package var nextReport: CommissionReportID? {
        try? CommissionReportID(parsing: "commission-\(all.count + 1)")
    }

    package static let kinds: [any JournalEvent.Type] = [CommissionReportRecorded.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard let event = event as? CommissionReportRecorded else {
            throw .foreign(type(of: event).kind)
        }
        let old = event.corrects.map { id in
            all.firstIndex { $0.id == id && $0.correctedBy == nil }
        }
        guard event.report == nextReport, old != .some(nil) else {
            throw .outOfPlace(CommissionReportRecorded.kind, act.entry)
        }
        if case .some(.some(let index)) = old { all[index].correctedBy = event.report }
        all.append(
            CommissionReport(
                id: event.report, agenda: event.agenda, date: event.date, items: event.items,
                corrects: event.corrects, recordedBy: act.by, recordedAt: act.at))
    }
}

/// One report of the commission's decisions.
package struct CommissionReport: Codable, Hashable, Sendable {
    package let id: CommissionReportID
    package let agenda: String
    package let date: KoreanDate
    package internal(set) var items: [CommissionItem]
    package let corrects: CommissionReportID?
    package let recordedBy: PersonID
    package let recordedAt: Instant
    /// The later report that took its place.
    package var correctedBy: CommissionReportID?

    package func item(on firm: FirmID) -> CommissionItem? { items.first { $0.firm == firm } }

    package func decision(on firm: FirmID) -> CommissionDecision? { item(on: firm)?.decision }
}
