/// What a letter says, before anyone has checked it against firm and rulebook: plain fields.
///
/// The one written form of a letter's contents, in the signed document and in the journal
/// alike: fields are only added, and only as optionals.
package struct UnverifiedLetter: Codable, Hashable, Sendable {
    package var serial: String
    /// The office that issues, as its card names it.
    package var supervisor: String
    package var firm: String
    /// RFC 3339 in UTC with microseconds.
    package var issuedAt: String
    package var draftedBy: String
    package var approvedBy: [String]
    package var rulebookVersion: String
    package var rulebookDigest: String
    /// Names of fields that a reader must understand or refuse the letter.
    package var critical: [String]
    package var grant: UnverifiedGrant
    /// The number at the supervisor's office of the application that it answers; absent where it
    /// answers none of the rounds, or follows another letter.
    package var application: String?

    package init(
        serial: String, supervisor: String, firm: String, issuedAt: String, draftedBy: String,
        approvedBy: [String], rulebookVersion: String, rulebookDigest: String,
        critical: [String], grant: UnverifiedGrant, application: String? = nil
    ) {
        self.serial = serial
        self.supervisor = supervisor
        self.firm = firm
        self.issuedAt = issuedAt
        self.draftedBy = draftedBy
        self.approvedBy = approvedBy
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
        self.critical = critical
        self.grant = grant
        self.application = application
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case serial, supervisor, firm, issuedAt, draftedBy, approvedBy, rulebookVersion
        case rulebookDigest, critical, grant, application
    }

    /// The names that may stand in `critical`: fields that this version reads.
    package static let understood = Set(
        CodingKeys.allCases.map(\.rawValue)
            + UnverifiedGrant.CodingKeys.allCases.map { "grant." + $0.rawValue })
}
