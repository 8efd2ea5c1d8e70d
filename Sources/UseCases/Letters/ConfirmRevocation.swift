import Programme
package import Vocabulary

/// Confirms another person's revocation or suspension; a dispatch tells the firm of it.
package struct ConfirmRevocation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ serial: String, by actor: PersonID?) throws {
        let serial = try GivenID.serial(serial)
        try desk.decide(as: actor) { office, decider in
            let confirmed = try office.confirming(serial, by: decider.person)
            let told = office.telling(
                of: serial, { $0.told(confirmed, at: decider.now) }, from: desk.desk, decider)
            return ([confirmed] + told, ())
        }
    }
}
