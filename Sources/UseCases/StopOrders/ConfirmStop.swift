import Access
import Egress
package import Vocabulary

/// Confirms another person's stop of the gate.
package struct ConfirmStop: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(by actor: PersonID?) throws {
        try desk.decide(as: actor, may: .confirmStop) { state, decider in
            ([try state.stopOrders.confirming(by: decider.person)], ())
        }
    }
}
