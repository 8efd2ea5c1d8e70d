import Programme
package import Vocabulary

/// Enters that a letter stands where everyone can read it.
package struct PublishLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ serial: String, by actor: PersonID?) throws {
        let serial = try GivenID.serial(serial)
        try desk.decide(as: actor) { office, decider in
            let published = try office.publishingLetter(
                serial, by: decider.person, at: decider.now)
            return ([published], ())
        }
    }
}
