package import Access
package import Vocabulary

/// What firms reported of their disciplines to the supervisor's office, rebuilt from its journal.
package struct DisciplineReports: ReplayedNoun {
    private var byFirm: [FirmID: [ReceivedReport]] = [:]
    private var plansByFirm: [FirmID: [CorrectivePlanReported]] = [:]

    package init() {}

    /// A firm's reports, by their periods.
    package subscript(firm: FirmID) -> [ReceivedReport] { byFirm[firm] ?? [] }

    /// The firms that reported anything.
    package var firms: Set<FirmID> { Set(byFirm.keys).union(plansByFirm.keys) }

    /// The corrective plans that a firm reported as completed, in the order in which that came.
    package func completedPlans(of firm: FirmID) -> [CorrectivePlanReported] {
        plansByFirm[firm] ?? []
    }

    package static let kinds: [any JournalEvent.Type] = [
        DisciplineReportReceived.self, CorrectivePlanReported.self, SuspensionDeclined.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isInPlace =
            switch event {
            case let event as DisciplineReportReceived: take(event, at: act.at)
            case let event as CorrectivePlanReported: take(event)
            case let event as SuspensionDeclined: decline(event, act)
            default: false
            }
        guard isInPlace else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }

    private mutating func take(_ event: DisciplineReportReceived, at now: Instant) -> Bool {
        guard (try? event.evaluation.check()) != nil, event.evaluation.letters != nil,
            overlapping(event.evaluation, of: event.firm) == nil
        else { return false }
        let later = self[event.firm].firstIndex { $0.lastDay > event.evaluation.lastDay }
        byFirm[event.firm, default: []].insert(
            ReceivedReport(evaluation: event.evaluation, receivedAt: now),
            at: later ?? self[event.firm].count)
        return true
    }

    /// The firm's report of days that another one is of too; no day is reported twice.
    func overlapping(_ evaluation: DisciplinesEvaluated, of firm: FirmID) -> ReceivedReport? {
        self[firm].first {
            $0.evaluation.firstDay <= evaluation.lastDay
                && evaluation.firstDay <= $0.lastDay
        }
    }

    private mutating func take(_ event: CorrectivePlanReported) -> Bool {
        guard !completedPlans(of: event.firm).contains(event) else { return false }
        plansByFirm[event.firm, default: []].append(event)
        return true
    }

    private mutating func decline(_ event: SuspensionDeclined, _ act: Act) -> Bool {
        let reports = self[event.firm]
        guard let last = reports.last, last.lastDay == event.lastDay, last.proposesSuspension,
            last.declined == nil
        else { return false }
        byFirm[event.firm]?[reports.count - 1].declined = DeclinedSuspension(
            reason: event.reason, by: act.by, at: act.at)
        return true
    }
}

/// A report as the supervisor's office has it.
package struct ReceivedReport: Codable, Hashable, Sendable {
    package let evaluation: DisciplinesEvaluated
    package let receivedAt: Instant
    /// A person's word that no letter is suspended for it.
    package internal(set) var declined: DeclinedSuspension?

    package var lastDay: KoreanDate { evaluation.lastDay }

    /// Whether the firm's own rule proposes that its letter be suspended.
    package var proposesSuspension: Bool {
        evaluation.finding == SuspensionRule.Word.breach.rawValue
    }
}

/// Why, by whom and when a suspension that a report proposed was declined.
package struct DeclinedSuspension: Codable, Hashable, Sendable {
    package let reason: String
    package let by: PersonID
    package let at: Instant
}
