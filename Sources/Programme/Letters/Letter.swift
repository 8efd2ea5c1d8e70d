package import Rules
package import Vocabulary

/// A no-action letter whose contents hold together: for this firm, under this rulebook.
///
/// Its signature was checked before it became an `UnverifiedLetter`; whether it is in force is
/// its `standing`.
package struct Letter: Hashable, Sendable {
    package typealias Grant = LetterGrant

    package let serial: LetterSerial
    package let supervisor: SupervisorID
    package let firm: FirmID
    package let issuedAt: Instant
    package let draftedBy: PersonID
    package let approvedBy: [PersonID]
    package let rulebookVersion: String
    package let rulebookDigest: Digest
    package let grant: LetterGrant
    /// The number at the supervisor's office of the application that it answers, where it does.
    package let application: ApplicationID?

    /// The legal basis of every route that this letter opens.
    package var legalBasis: LegalBasis { .noActionLetter }
}

package enum SupervisorNoun {}
/// The id of a supervisor's office, as its card has it.
package typealias SupervisorID = Identifier<SupervisorNoun>
