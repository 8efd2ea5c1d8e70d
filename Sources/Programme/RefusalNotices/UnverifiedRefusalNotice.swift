/// What a refusal notice says: plain fields, its one written form in the signed document.
package struct UnverifiedRefusalNotice: Codable, Hashable, Sendable {
    package var notice: String
    package var supervisor: String
    package var firm: String
    /// RFC 3339 in UTC with microseconds.
    package var issuedAt: String
    /// That of the report by which the commission rejected the firm; absent where an application
    /// was refused before it came there.
    package var commissionReport: UnverifiedReference?
    /// The refused application's number at the supervisor's office; absent where the commission
    /// rejected a request outside the rounds.
    package var application: String?
    package var reasonsKorean: String
    package var reasonsEnglish: String
    package var rulebookVersion: String
    package var rulebookDigest: String
    /// Names of fields that a reader must understand or refuse the notice.
    package var critical: [String]

    package init(
        notice: String, supervisor: String, firm: String, issuedAt: String,
        commissionReport: UnverifiedReference?, application: String? = nil, reasonsKorean: String,
        reasonsEnglish: String,
        rulebookVersion: String, rulebookDigest: String, critical: [String]
    ) {
        self.notice = notice
        self.supervisor = supervisor
        self.firm = firm
        self.issuedAt = issuedAt
        self.commissionReport = commissionReport
        self.application = application
        self.reasonsKorean = reasonsKorean
        self.reasonsEnglish = reasonsEnglish
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
        self.critical = critical
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case notice, supervisor, firm, issuedAt, commissionReport, application, reasonsKorean
        case reasonsEnglish, rulebookVersion, rulebookDigest, critical
    }

    /// The names that may stand in `critical`: fields that this version reads.
    package static let understood = Set(CodingKeys.allCases.map(\.rawValue))
}
