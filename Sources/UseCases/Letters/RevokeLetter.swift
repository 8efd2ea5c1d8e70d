import Programme
import Rules
package import Vocabulary

/// Ends a letter at once on one of its grounds; a dispatch tells the firm of it.
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
            let told = office.telling(
                of: serial, { $0.told(revoked, at: decider.now) }, from: desk.desk, decider)
            return ([revoked] + told, ())
        }
    }
}
