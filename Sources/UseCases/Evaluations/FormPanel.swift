import Programme
import Rules
package import Vocabulary

/// Names the panel that evaluates an application.
package struct FormPanel: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter experts: each as `PERSON=FIELD`, such as `choi=security`.
    package func callAsFunction(
        _ application: String, firm: String, round: Int, experts: [String], chair: String,
        by actor: PersonID?
    ) throws {
        let proposal = PanelProposal(
            application: try GivenID.application(application), firm: try GivenID.firm(firm),
            round: round, experts: try experts.map(FormPanel.expert),
            chair: try GivenID.person(chair))
        try desk.decide(as: actor) { office, decider in
            let formed = try office.formingPanel(
                proposal, by: decider.person, rulebook: decider.rules)
            return ([formed], ())
        }
    }

    private static func expert(_ text: String) throws -> PanelProposal.Expert {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let field = try? ExpertiseCode(parsing: parts[1]) else {
            throw Refusal(
                .invalid, "`\(text)` is no expert with a field; write `PERSON=FIELD`")
        }
        return PanelProposal.Expert(
            person: try GivenID.person(String(parts[0])), field: field)
    }
}
