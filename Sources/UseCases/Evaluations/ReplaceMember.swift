import Programme
package import Vocabulary

/// Fills a place on a panel again: an expert's, or the chair's.
package struct ReplaceMember: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, expert: String, with replacement: String, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        let (old, new) = (try GivenID.person(expert), try GivenID.person(replacement))
        try desk.decide(as: actor) { office, decider in
            ([try office.replacingExpert(id, old, with: new, by: decider.person)], ())
        }
    }

    package func callAsFunction(
        _ application: String, chairWith replacement: String, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        let new = try GivenID.person(replacement)
        try desk.decide(as: actor) { office, decider in
            ([try office.replacingChair(id, with: new, by: decider.person)], ())
        }
    }
}
