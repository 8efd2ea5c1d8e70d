package import Vocabulary

/// What is known of a firm's size and security officer; absent is unknown.
package struct FirmFigures: Hashable, Sendable {
    /// The day of which assets and employees are told.
    package let asOf: KoreanDate?
    package let assets: Won?
    /// Regular employees.
    package let employees: Int?
    package let officer: SecurityOfficer?
    /// Whether the firm is under the Electronic Financial Transactions Act.
    package let underTransactionAct: Bool?

    package init(
        asOf: KoreanDate?, assets: Won?, employees: Int?, officer: SecurityOfficer?,
        underTransactionAct: Bool?
    ) {
        self.asOf = asOf
        self.assets = assets
        self.employees = employees
        self.officer = officer
        self.underTransactionAct = underTransactionAct
    }
}

/// The chief information security officer's post; never the person's name.
package struct SecurityOfficer: Hashable, Sendable {
    package let appointedOn: KoreanDate?
    /// Whether the officer holds another post in IT at the same time.
    package let hasOtherITPost: Bool?
    /// Shown, not tested.
    package let isExecutive: Bool?
    /// Shown, not tested.
    package let reportsTo: String?

    package init(
        appointedOn: KoreanDate?, hasOtherITPost: Bool?, isExecutive: Bool?, reportsTo: String?
    ) {
        self.appointedOn = appointedOn
        self.hasOtherITPost = hasOtherITPost
        self.isExecutive = isExecutive
        self.reportsTo = reportsTo
    }
}
