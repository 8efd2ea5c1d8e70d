package import Vocabulary

/// One figure of a firm's size.
package struct Figure<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package let value: Value
    /// The day of which it is told; without one it never passes.
    package let asOf: KoreanDate?
    /// How it was counted, in words. Shown, not tested.
    package let basis: String?

    package init(_ value: Value, asOf: KoreanDate?, basis: String? = nil) {
        self.value = value
        self.asOf = asOf
        self.basis = basis
    }
}

/// What is known of a firm's size and security officer; absent is unknown.
package struct FirmFigures: Codable, Hashable, Sendable {
    /// Total assets.
    package let assets: Figure<Won>?
    /// Regular employees.
    package let employees: Figure<Int>?
    package let officer: SecurityOfficer?
    /// Whether the firm is under the Electronic Financial Transactions Act.
    package let underTransactionAct: Bool?

    package init(
        assets: Figure<Won>?, employees: Figure<Int>?, officer: SecurityOfficer?,
        underTransactionAct: Bool?
    ) {
        self.assets = assets
        self.employees = employees
        self.officer = officer
        self.underTransactionAct = underTransactionAct
    }

    /// Of a firm of which nothing is known.
    package static let unknown = FirmFigures(
        assets: nil, employees: nil, officer: nil, underTransactionAct: nil)

    /// Nothing at all is told.
    package var isUnknown: Bool { self == .unknown }
}

/// The chief information security officer's post; never the person's name.
package struct SecurityOfficer: Codable, Hashable, Sendable {
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

    /// `nil` where nothing is told of the post.
    package static func told(
        appointedOn: KoreanDate?, hasOtherITPost: Bool?, isExecutive: Bool?, reportsTo: String?
    ) -> SecurityOfficer? {
        let officer = SecurityOfficer(
            appointedOn: appointedOn, hasOtherITPost: hasOtherITPost, isExecutive: isExecutive,
            reportsTo: reportsTo)
        let nothing = SecurityOfficer(
            appointedOn: nil, hasOtherITPost: nil, isExecutive: nil, reportsTo: nil)
        return officer == nothing ? nil : officer
    }
}
