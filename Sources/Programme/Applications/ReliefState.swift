import Rules
package import Vocabulary

/// How far a firm has come towards relief, as the supervisor's office knows it.
package enum ReliefState: String, Hashable, Sendable, CaseIterable {
    case none, applied
    /// Its application has an outcome in its round.
    case evaluated
    /// The commission approved it, and no letter is issued yet.
    case reported
    /// A letter is issued whose first day is still ahead.
    case letterIssued
    /// By the newest letter: of one that is renewed, the one that took its place is told.
    case active, suspended, expired, revoked
}

extension SupervisorOffice {
    /// Where a firm stands at `now`: by its newest letter, else by its newest application.
    package func relief(of firm: FirmID, at now: Instant) -> ReliefState {
        let letter = letters.issued.values.filter { $0.firm == firm }
            .max { ($0.issuedAt, $0.serial) < ($1.issuedAt, $1.serial) }
        let application = applications.latest(of: firm)
        if let letter {
            let state = state(of: letter, at: now)
            let isOver = state == .expired || state == .revoked
            // A new application after the letter's end begins anew.
            guard isOver, let application, application.isActive,
                application.receivedAt > letter.issuedAt
            else { return state }
        }
        guard let application else { return .none }
        switch application.status {
        case .withdrawn: return .none
        case .received, .supplementRequested: return .applied
        case .waiting, .supplementRequired, .refused, .deferred, .rejected: return .evaluated
        case .selected: return isApproved(application) ? .reported : .evaluated
        }
    }

    /// Whether the commission approved it; an item without an application is about the firm's
    /// newest one of its time.
    private func isApproved(_ application: Application) -> Bool {
        commissionReports.all.contains { report in
            guard report.correctedBy == nil, let item = report.item(on: application.firm),
                item.decision == .approved
            else { return false }
            return item.application.map { $0 == application.id.text }
                ?? (report.recordedAt > application.receivedAt)
        }
    }

    private func state(of letter: IssuedLetter, at now: Instant) -> ReliefState {
        if letter.isRevoked { return .revoked }
        if now < letter.term.first.start { return .letterIssued }
        guard now < letter.term.last.end else { return .expired }
        return letter.statusEntry(at: now) == nil ? .active : .suspended
    }
}
