import Access
import Programme
import Rules
package import Vocabulary

/// What a person may see of the evaluations of this office.
package struct ShowPanel: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// The newest evaluation of an application.
    package func callAsFunction(
        _ application: String, by actor: PersonID?
    ) throws -> ShownEvaluation {
        let id = try GivenID.application(application)
        let office = try desk.read()
        let person = try office.reader(actor)
        guard let evaluation = office.evaluations[id],
            let view = try view(of: evaluation, for: person, in: office)
        else {
            // The same word whether there is none or it is not this person's to see.
            throw EvaluationFailure.noPart(id, of: person)
        }
        return ShownEvaluation(view, try desk.desk.rulebook(office.rulebook).evaluation)
    }

    /// The newest of each application that the person has a part in.
    package func all(by actor: PersonID?) throws -> [ShownEvaluation] {
        let office = try desk.read()
        let person = try office.reader(actor)
        let rules = try desk.desk.rulebook(office.rulebook).evaluation
        return office.evaluations.all
            .compactMap { office.view(of: $0, for: person) }
            .map { ShownEvaluation($0, rules) }
    }

    private func view(
        of evaluation: Evaluation, for person: PersonID, in office: SupervisorOffice
    ) throws -> EvaluationView? {
        guard office.view(of: evaluation, for: person) != nil else { return nil }
        return office.view(
            of: evaluation, for: person,
            ownSheet: try ReadOwnSheet(desk: desk)(in: evaluation, of: person, office))
    }
}
