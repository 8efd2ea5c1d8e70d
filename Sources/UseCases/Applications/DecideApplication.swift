import Access
import Documents
import Programme
package import Vocabulary

/// Gives an application that is not selected its outcome, with reasons for the firm, which is told
/// by a dispatch; one that is refused, by a signed refusal notice too.
package struct DecideApplication: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameters:
    ///   - outcome: `waiting`, `supplementRequired` or `refused`.
    ///   - english: the reasons in English, for the notice of a refusal; needed for that alone.
    ///   - due: by when a required supplement is to come.
    package func callAsFunction(
        _ application: String, outcome: String, reasons: String, english: String? = nil,
        gaps: [GivenGap], due: String?, by actor: PersonID?
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
            guard let application = office.applications[id] else { return ([decided], ()) }
            let told = try office.telling(
                application.told(decided), to: application.firm, signedBy: signer, decider,
                warn: desk.desk.world.warn)
            var events: [any JournalEvent] = [decided]
            var office = office
            if let told {
                events.append(told)
                // The dispatch of the notice is numbered after that of the outcome.
                try office.apply(
                    told, Act(by: decider.person, way: desk.desk.way, at: decider.now, entry: 0))
            }
            guard outcome == .refused else { return (events, ()) }
            let notice = try office.refusing(
                application, korean: decided.reasons, english: english ?? "", signedBy: signer,
                decider, warn: desk.desk.world.warn)
            return (events + notice, ())
        }
    }
}
