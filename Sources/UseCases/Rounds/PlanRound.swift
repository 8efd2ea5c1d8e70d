import Programme
package import Vocabulary

/// Plans a round by the rulebook of today, or changes its dates while it is not open.
package struct PlanRound: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Days as `YYYY-MM-DD` in Korea.
    package struct Days: Sendable {
        let opensOn: KoreanDate
        let closesOn: KoreanDate
        let decidesOn: KoreanDate

        package init(opens: String, closes: String, decides: String) throws {
            opensOn = try GivenID.day(opens)
            closesOn = try GivenID.day(closes)
            decidesOn = try GivenID.day(decides)
        }
    }

    package func callAsFunction(_ round: String, _ days: Days, by actor: PersonID?) throws {
        let number = try GivenID.round(round)
        try desk.decide(as: actor) { office, decider in
            let planned = try office.planningRound(
                number, opensOn: days.opensOn, closesOn: days.closesOn,
                decidesOn: days.decidesOn, by: decider.person, rulebook: decider.rules)
            return ([planned], ())
        }
    }
}
