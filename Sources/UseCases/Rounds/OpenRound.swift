import Programme
package import Vocabulary

/// Opens a planned round for applications.
package struct OpenRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Returns the most that the round selects.
    @discardableResult
    package func callAsFunction(_ round: String, by actor: PersonID?) throws -> Int {
        let number = try GivenID.round(round)
        return try desk.decide(as: actor) { office, decider in
            let opened = try office.openingRound(
                number, eligible: office.eligibleFirms(at: decider.now, decider.rules),
                by: decider.person)
            return ([opened], opened.capacity)
        }
    }
}
