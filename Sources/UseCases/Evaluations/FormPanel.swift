import Access
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

    /// The same, with the firm and the round of the application.
    package func callAsFunction(
        _ application: String, experts: [GivenExpert], chair: String, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        let experts = try experts.map { try $0.expert() }
        let chair = try GivenID.person(chair)
        try desk.decide(as: actor, may: .formPanel) { office, decider in
            guard let found = office.applications[id] else {
                throw EvaluationFailure.unknownApplication(id)
            }
            let proposal = PanelProposal(
                application: id, firm: found.firm, round: found.round.number, experts: experts,
                chair: chair)
            let formed = try office.formingPanel(
                proposal, by: decider.person, rulebook: decider.rules)
            return ([formed], ())
        }
    }

    /// An expert as they are named for a panel, in the field that they cover there.
    package struct GivenExpert: Hashable, Sendable {
        let person: String
        let field: String

        package init(person: String, field: String) {
            self.person = person
            self.field = field
        }

        fileprivate func expert() throws -> PanelProposal.Expert {
            guard let code = try? ExpertiseCode(parsing: field) else {
                throw GivenFailure.noCode(field, of: .field)
            }
            return PanelProposal.Expert(person: try GivenID.person(person), field: code)
        }
    }

    private static func expert(_ text: String) throws -> PanelProposal.Expert {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, (try? ExpertiseCode(parsing: parts[1])) != nil else {
            throw Refusal(
                .invalid, "`\(text)` is no expert with a field; write `PERSON=FIELD`")
        }
        return try GivenExpert(person: String(parts[0]), field: String(parts[1])).expert()
    }
}
