import Documents
import Programme
package import Vocabulary

/// Gives an application that is not selected its outcome, with reasons for the firm, which is told
/// by a dispatch.
package struct DecideApplication: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameters:
    ///   - outcome: `waiting`, `supplementRequired` or `refused`.
    ///   - due: by when a required supplement is to come.
    package func callAsFunction(
        _ application: String, outcome: String, reasons: String, gaps: [GivenGap],
        due: String?, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        guard let outcome = ApplicationOutcome(rawValue: outcome) else {
            throw GivenFailure.noneOf(outcome, ["waiting", "supplementRequired", "refused"])
        }
        let due = try due.map(GivenID.day)
        let signer = try desk.desk.documentSigner()
        try desk.decide(as: actor) { office, decider in
            let decided = try office.decidingApplication(
                id, outcome: outcome, reasons: reasons, gaps: gaps.map(\.gap), due: due,
                by: decider.person, at: decider.now)
            let told = try office.applications[id].flatMap {
                try office.telling(
                    $0.told(decided), to: $0.firm, signedBy: signer, decider,
                    warn: desk.desk.world.warn)
            }
            let events: [(any JournalEvent)?] = [decided, told]
            return (events.compactMap(\.self), ())
        }
    }
}
