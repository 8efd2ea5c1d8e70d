import Programme
import Rules
package import Vocabulary

/// Decides that no letter is suspended for what a firm's last report proposed.
package struct DeclineSuspension: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter lastDay: of the report's period, so that nobody decides on one that they have
    ///   not seen.
    package func callAsFunction(
        _ firm: String, lastDay: String, reason: String, by actor: PersonID?
    ) throws {
        let firm = try GivenID.firm(firm)
        let lastDay = try GivenID.day(lastDay)
        try desk.decide(as: actor) { office, decider in
            let declined = try office.decliningSuspension(
                of: firm, lastDay: lastDay, reason: reason, by: decider.person, at: decider.now,
                rules: decider.rules.disciplines)
            return ([declined], ())
        }
    }
}
