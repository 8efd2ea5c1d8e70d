import Access
import Egress
package import Vocabulary

/// Shuts the gate at once; a second person confirms.
package struct StopGate: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(reason: String, by actor: PersonID?) throws {
        try desk.decide(as: actor, may: .stopGate) { state, decider in
            let stopped = try state.stopOrders.stopping(
                reason: reason, at: decider.now, rulebook: decider.rules)
            return ([stopped], ())
        }
    }
}
