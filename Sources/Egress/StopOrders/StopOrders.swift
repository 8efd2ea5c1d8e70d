package import Access
import Programme
package import Rules
package import Vocabulary

/// Whether a firm's gate is stopped, rebuilt from its journal.
package struct StopOrders: ReplayedNoun {
    /// The order in force; `nil` while the gate may be open.
    package private(set) var current: StopOrder?

    package init() {}

    package static let kinds: [any JournalEvent.Type] = [
        GateStopped.self, GateStopConfirmed.self, GateReopenProposed.self,
        GateReopenApproved.self,
    ]

    /// Stops the gate, at once and by one person. A stop while a reopening is under way takes
    /// that reopening away.
    package func stopping(
        reason: String, at now: Instant, rulebook: Rulebook
    ) throws(StopOrderFailure) -> GateStopped {
        guard (1...1000).contains(reason.utf8.count) else { throw .noReason }
        if let current, current.reopening == nil { throw .alreadyStopped(at: current.at) }
        return GateStopped(
            reason: reason, confirmBy: now + rulebook.approvals.stopConfirmWithin.value)
    }

    package func confirming(by person: PersonID) throws(StopOrderFailure) -> GateStopConfirmed {
        guard let current else { throw .notStopped }
        guard current.confirmedBy == nil else { throw .alreadyConfirmed }
        guard current.by != person else { throw .access(.samePersonTwice(person)) }
        return GateStopConfirmed()
    }

    package func proposingReopening(
        reason: String, rulebook: Rulebook
    ) throws(StopOrderFailure) -> GateReopenProposed {
        guard (1...1000).contains(reason.utf8.count) else { throw .noReason }
        guard let current else { throw .notStopped }
        guard current.reopening == nil else { throw .reopeningProposed }
        return GateReopenProposed(
            reason: reason, personsNeeded: rulebook.approvals.reopenPersons.value)
    }

    package func approvingReopening(
        by person: PersonID
    ) throws(StopOrderFailure) -> GateReopenApproved {
        guard let current else { throw .notStopped }
        guard let reopening = current.reopening else { throw .noReopening }
        do throws(AccessFailure) { try reopening.check(approvalBy: person) } catch {
            throw .access(error)
        }
        return GateReopenApproved()
    }

    /// Takes an event that stands; one of another kind, or one that the state rules out,
    /// changes nothing. In doubt the gate stays stopped.
    package mutating func apply(_ event: any JournalEvent, _ act: Act) {
        switch event {
        case let event as GateStopped:
            current = StopOrder(
                by: act.by, at: act.at, reason: event.reason, confirmBy: event.confirmBy)
        case is GateStopConfirmed:
            if current?.by != act.by { current?.confirmedBy = act.by }
        case let event as GateReopenProposed:
            current?.reopening = FourEyes(proposedBy: act.by, needed: max(2, event.personsNeeded))
        case is GateReopenApproved:
            try? current?.reopening?.approve(by: act.by)
            // INVARIANT(reopen-by-two): only a complete reopening ends a stop.
            if current?.reopening?.isComplete == true { current = nil }
        default: break
        }
    }
}
