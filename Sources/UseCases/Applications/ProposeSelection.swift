import Programme
package import Vocabulary

/// Proposes to select the firm of an application; another person approves.
package struct ProposeSelection: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, reasons: String, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        try desk.decide(as: actor) { office, decider in
            let proposed = try office.proposingSelection(
                of: id, reasons: reasons, by: decider.person, rulebook: decider.rules)
            return ([proposed], ())
        }
    }
}
