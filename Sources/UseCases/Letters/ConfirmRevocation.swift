import Programme
package import Vocabulary

/// Confirms another person's revocation or suspension.
package struct ConfirmRevocation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ serial: String, by actor: PersonID?) throws {
        let serial = try GivenID.serial(serial)
        try desk.decide(as: actor) { office, decider in
            ([try office.confirming(serial, by: decider.person)], ())
        }
    }
}
