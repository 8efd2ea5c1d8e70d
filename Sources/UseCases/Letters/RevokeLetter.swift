import Programme
import Rules
package import Vocabulary

/// Ends a letter at once on one of its grounds.
package struct RevokeLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ serial: String, ground: String, reason: String, by actor: PersonID?
    ) throws {
        let serial = try GivenID.serial(serial)
        guard let code = try? GroundCode(parsing: ground) else {
            throw GivenFailure.noCode(ground, of: .ground)
        }
        try desk.decide(as: actor) { office, decider in
            let revoked = try office.revoking(
                serial, on: code, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            return ([revoked], ())
        }
    }
}
