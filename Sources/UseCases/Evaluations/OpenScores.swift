import Programme
package import Vocabulary

/// Opens all scores of a panel at once, or none.
package struct OpenScores: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ application: String, by actor: PersonID?) throws {
        let id = try GivenID.application(application)
        try desk.decide(as: actor) { office, decider in
            let evaluation = try office.evaluationToOpen(id, by: decider.person)
            let sheets = try SealedScores(desk: desk.desk, evaluation: evaluation).sheets()
            return ([try office.openingScores(id, sheets, by: decider.person)], ())
        }
    }
}
