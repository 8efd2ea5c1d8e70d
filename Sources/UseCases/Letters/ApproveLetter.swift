import Programme
package import Vocabulary

/// Approves another person's draft.
package struct ApproveLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ draft: String, by actor: PersonID?) throws {
        let id = try GivenID.draft(draft)
        try desk.decide(as: actor) { office, decider in
            ([try office.approving(id, by: decider.person)], ())
        }
    }
}
