import Access
import Egress
package import Vocabulary

/// Proposes to end a stop, or approves what another person proposed.
package struct ReopenGate: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// Returns whether the stop is over.
    @discardableResult
    package func callAsFunction(reason: String, by actor: PersonID?) throws -> Bool {
        try desk.decide(as: actor) { state, decider in
            guard state.stopOrders.current?.reopening != nil else {
                try state.people.require(.proposeReopen, of: decider.person)
                return (try ReopenGate.proposing(reason, state, decider), false)
            }
            try state.people.require(.approveReopen, of: decider.person)
            return try ReopenGate.approving(state, decider)
        }
    }

    /// Proposes alone: one that waits for approval already is refused, never approved.
    package func propose(reason: String, by actor: PersonID?) throws {
        try desk.decide(as: actor, may: .proposeReopen) { state, decider in
            (try ReopenGate.proposing(reason, state, decider), ())
        }
    }

    /// Approves alone. Returns whether the stop is over.
    package func approve(by actor: PersonID?) throws -> Bool {
        try desk.decide(as: actor, may: .approveReopen) { state, decider in
            try ReopenGate.approving(state, decider)
        }
    }

    private static func proposing(
        _ reason: String, _ state: FirmState, _ decider: Decider
    ) throws -> [any JournalEvent] {
        [try state.stopOrders.proposingReopening(reason: reason, rulebook: decider.rules)]
    }

    private static func approving(
        _ state: FirmState, _ decider: Decider
    ) throws -> (events: [any JournalEvent], answer: Bool) {
        let approved = try state.stopOrders.approvingReopening(by: decider.person)
        let missing = state.stopOrders.current?.reopening?.missing ?? 0
        return ([approved], missing <= 1)
    }
}
