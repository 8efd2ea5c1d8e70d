import Programme
package import Vocabulary

/// Ends a round's time for applications; they are looked through from here on.
package struct ScreenRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ round: String, by actor: PersonID?) throws {
        let number = try GivenID.round(round)
        try desk.decide(as: actor) { office, decider in
            ([try office.beginningScreening(of: number, by: decider.person)], ())
        }
    }
}
