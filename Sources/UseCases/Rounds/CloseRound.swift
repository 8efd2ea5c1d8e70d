import Programme
package import Vocabulary

/// Closes a decided round; below its target that needs a reason.
package struct CloseRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ round: String, reason: String?, by actor: PersonID?
    ) throws {
        let number = try GivenID.round(round)
        try desk.decide(as: actor) { office, decider in
            ([try office.closingRound(number, reason: reason, by: decider.person)], ())
        }
    }
}
