import Programme
package import Vocabulary

/// Decides how a control that was found not kept will be kept again.
package struct MakeCorrectivePlan: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ control: String, steps: [String], due: String, by actor: PersonID?
    ) throws {
        let due = try GivenID.day(due)
        try desk.decide(as: actor) { state, decider in
            let event = try state.office.planning(
                control, steps: steps, due: due, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            return ([event], ())
        }
    }
}
