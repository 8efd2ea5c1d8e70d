import Interchange
import Programme
package import Vocabulary

/// Puts other contents in the place of an application's own; they need a new approval.
package struct ReviseApplication: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, _ yaml: [UInt8], by actor: PersonID?
    ) throws {
        let id = try GivenID.ownApplication(application)
        let contents = try ApplicationDraftFile(parsing: yaml).contents
        try contents.checkSize()
        try desk.decide(as: actor) { state, decider in
            let revised = try state.office.revisingApplication(
                id, to: contents, by: decider.person, rulebook: decider.rules)
            return ([revised], ())
        }
    }
}
