import Interchange
import Programme
package import Vocabulary

/// Drafts a letter, for another person to approve.
package struct DraftLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Largest draft that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    /// Returns the draft's id.
    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> String {
        let given = try LetterDraftFile(parsing: yaml)
        let firm = try GivenID.firm(given.firm)
        return try desk.decide(as: actor) { office, decider in
            let drafted = try office.drafting(
                given.grant, for: firm, by: decider.person, rulebook: decider.rules)
            return ([drafted], drafted.draft.text)
        }
    }
}
