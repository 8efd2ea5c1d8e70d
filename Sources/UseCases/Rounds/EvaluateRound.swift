import Programme
package import Vocabulary

/// Ends a round's screening; its applications go to the experts.
package struct EvaluateRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ round: String, by actor: PersonID?) throws {
        let number = try GivenID.round(round)
        try desk.decide(as: actor) { office, decider in
            ([try office.beginningEvaluation(of: number, by: decider.person, at: decider.now)], ())
        }
    }
}
