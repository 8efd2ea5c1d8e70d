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
            guard let reopening = state.stopOrders.current?.reopening else {
                try state.people.require(.proposeReopen, of: decider.person)
                let proposed = try state.stopOrders.proposingReopening(
                    reason: reason, rulebook: decider.rules)
                return ([proposed], false)
            }
            try state.people.require(.approveReopen, of: decider.person)
            let approved = try state.stopOrders.approvingReopening(by: decider.person)
            return ([approved], reopening.missing <= 1)
        }
    }
}
