import Programme
package import Vocabulary

/// Says that a round is decided: each of its applications has its outcome.
package struct DecideRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ round: String, by actor: PersonID?) throws {
        let number = try GivenID.round(round)
        try desk.decide(as: actor) { office, decider in
            ([try office.decidingRound(number, by: decider.person)], ())
        }
    }
}
