import Interchange
import Programme
package import Vocabulary

/// Ends a wrongly issued letter at once, of which a dispatch tells the firm, and drafts the
/// corrected one.
package struct CorrectLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Returns the corrected letter's draft, for another person to approve.
    package func callAsFunction(
        _ serial: String, with yaml: [UInt8], reason: String, by actor: PersonID?
    ) throws -> String {
        let serial = try GivenID.serial(serial)
        let given = try LetterDraftFile(parsing: yaml)
        let firm = try GivenID.firm(given.firm)
        return try desk.decide(as: actor) { office, decider in
            let corrected = try office.correctingLetter(
                serial, with: given.grant, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            guard office.letters.issued[serial]?.firm == firm else {
                throw LetterDecisionFailure.otherFirm(serial, firm)
            }
            let told = office.telling(
                of: serial, { $0.told(corrected, at: decider.now) }, from: desk.desk, decider)
            return ([corrected] + told, corrected.draft.text)
        }
    }
}
