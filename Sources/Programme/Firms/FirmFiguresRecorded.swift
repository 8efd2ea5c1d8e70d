import Rules
package import Vocabulary

/// What is known of a firm's size, as of a day; absent is unknown.
package struct FirmFiguresRecorded: JournalEvent {
    package static let kind = "firmFiguresRecorded"
    package let firm: FirmID
    /// Of assets and employees, where they have no day of their own.
    package let asOf: KoreanDate
    package let assetsWon: Int64?
    package let employees: Int?
    package let officerAppointedOn: KoreanDate?
    package let officerHasOtherITPost: Bool?
    package let underTransactionAct: Bool?
    /// How regular employees were counted, in words.
    package let countBasis: String?
    package let officerIsExecutive: Bool?
    package let officerReportsTo: String?
    /// `true` where nobody told the day of the figures; `asOf` is then that of the recording.
    package let dayNotGiven: Bool?
    /// How total assets were counted, in words.
    package let assetsBasis: String?
    package let assetsAsOf: KoreanDate?
    package let employeesAsOf: KoreanDate?

    package init(
        firm: FirmID, asOf: KoreanDate, assetsWon: Int64?, employees: Int?,
        officerAppointedOn: KoreanDate?, officerHasOtherITPost: Bool?,
        underTransactionAct: Bool?, countBasis: String? = nil, officerIsExecutive: Bool? = nil,
        officerReportsTo: String? = nil, dayNotGiven: Bool? = nil, assetsBasis: String? = nil,
        assetsAsOf: KoreanDate? = nil, employeesAsOf: KoreanDate? = nil
    ) {
        self.firm = firm
        self.asOf = asOf
        self.assetsWon = assetsWon
        self.employees = employees
        self.officerAppointedOn = officerAppointedOn
        self.officerHasOtherITPost = officerHasOtherITPost
        self.underTransactionAct = underTransactionAct
        self.countBasis = countBasis
        self.officerIsExecutive = officerIsExecutive
        self.officerReportsTo = officerReportsTo
        self.dayNotGiven = dayNotGiven
        self.assetsBasis = assetsBasis
        self.assetsAsOf = assetsAsOf
        self.employeesAsOf = employeesAsOf
    }

    private enum CodingKeys: String, CodingKey {
        case firm, asOf, assetsWon, employees, officerAppointedOn, officerHasOtherITPost
        case underTransactionAct, countBasis, officerIsExecutive, officerReportsTo, dayNotGiven
        case assetsBasis, assetsAsOf, employeesAsOf
    }
}

extension FirmFiguresRecorded {
    /// Records `figures`, told on `day`.
    init(_ figures: FirmFigures, of firm: FirmID, told day: KoreanDate) {
        let days = [figures.assets.map(\.asOf), figures.employees.map(\.asOf)].compactMap(\.self)
        let common = days.allSatisfy { $0 == days[0] } ? days.first ?? nil : nil
        self.init(
            firm: firm, asOf: common ?? day, assetsWon: figures.assets?.value.amount,
            employees: figures.employees?.value,
            officerAppointedOn: figures.officer?.appointedOn,
            officerHasOtherITPost: figures.officer?.hasOtherITPost,
            underTransactionAct: figures.underTransactionAct,
            countBasis: figures.employees?.basis,
            officerIsExecutive: figures.officer?.isExecutive,
            officerReportsTo: figures.officer?.reportsTo,
            dayNotGiven: common == nil ? true : nil, assetsBasis: figures.assets?.basis,
            assetsAsOf: common == nil ? figures.assets?.asOf : nil,
            employeesAsOf: common == nil ? figures.employees?.asOf : nil)
    }

    /// Figures of no known day stay so: they never pass.
    var figures: FirmFigures {
        let common = dayNotGiven == true ? nil : asOf
        return FirmFigures(
            assets: assetsWon.flatMap { Won($0) }.map {
                Figure($0, asOf: assetsAsOf ?? common, basis: assetsBasis)
            },
            employees: employees.map {
                Figure($0, asOf: employeesAsOf ?? common, basis: countBasis)
            },
            officer: .told(
                appointedOn: officerAppointedOn, hasOtherITPost: officerHasOtherITPost,
                isExecutive: officerIsExecutive, reportsTo: officerReportsTo),
            underTransactionAct: underTransactionAct)
    }
}
