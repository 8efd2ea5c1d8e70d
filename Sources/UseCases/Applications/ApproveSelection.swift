import Documents
import Programme
package import Vocabulary

/// Approves another person's proposal to select a firm.
package struct ApproveSelection: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Whether the firm is selected now, or needs a further approval.
    @discardableResult
    package func callAsFunction(_ application: String, by actor: PersonID?) throws -> Bool {
        let id = try GivenID.application(application)
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor) { office, decider in
            let approval = try office.approvingSelection(of: id, by: decider.person)
            guard let decided = approval.decided, let application = office.applications[id] else {
                return (approval.events, false)
            }
            let told = try office.telling(
                application.told(decided), to: application.firm, signedBy: signer, decider,
                warn: desk.desk.world.warn)
            var events = approval.events
            if let told { events.append(told) }
            return (events, true)
        }
    }
}
