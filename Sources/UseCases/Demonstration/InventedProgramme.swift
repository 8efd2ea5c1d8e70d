/// What was invented, and who is who in it.
package struct InventedProgramme: Encodable, Hashable, Sendable {
    package let seed: UInt64
    /// The folders of the supervisor's office and of the first firm's.
    package let supervisor: String
    package let firm: String
    /// Where the other firms' offices lie, each in a folder of its id.
    package let otherFirms: String
    /// Of the supervisor's card.
    package let fingerprint: String

    /// Firms of the register, and those of them that meet every criterion.
    package let registered: Int
    package let eligible: Int
    package let applications: Int
    package let letters: Int

    /// People of the supervisor's office by what they are.
    package let founder: String
    package let secretariat: String
    package let clerks: [String]
    package let experts: [String]
    package let chairs: [String]
    package let auditor: String
    /// People of every firm's office; the first person of a firm is of its staff too.
    package let officer: String
    package let staff: String
}
