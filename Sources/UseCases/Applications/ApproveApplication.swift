import Programme
package import Vocabulary

/// Approves another person's application in the firm's own office.
package struct ApproveApplication: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(_ application: String, by actor: PersonID?) throws {
        let id = try GivenID.ownApplication(application)
        try desk.decide(as: actor) { state, decider in
            ([try state.office.approvingApplication(id, by: decider.person)], ())
        }
    }
}
