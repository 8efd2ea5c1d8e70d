import Documents
import Programme
package import Vocabulary

/// Ends a corrective plan by a check that finds the control kept again; where a letter is held, a
/// dispatch tells the supervisor.
package struct CompleteCorrectivePlan: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// - Parameter day: of the check; `nil` is today in Korea.
    package func callAsFunction(
        _ control: String, evidence: GivenEvidence?, on day: String?, by actor: PersonID?
    ) throws {
        let day = try day.map(GivenID.day)
        let signer = try desk.desk.documentSigner()
        try desk.decide(as: actor) { state, decider in
            let event = try state.office.completing(
                control, evidence: evidence?.evidence(of: control, rulebook: decider.rules),
                checkedOn: day ?? KoreanDate(of: decider.now), by: decider.person,
                at: decider.now, rulebook: decider.rules)
            let told = try state.reporting(
                event, signedBy: signer, at: decider.now, warn: desk.desk.world.warn)
            let events: [(any JournalEvent)?] = [event, told]
            return (events.compactMap(\.self), ())
        }
    }
}
