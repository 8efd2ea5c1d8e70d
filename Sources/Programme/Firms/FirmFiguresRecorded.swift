import Rules
package import Vocabulary

/// What is known of a firm's size, as of a day; absent is unknown.
package struct FirmFiguresRecorded: JournalEvent {
    package static let kind = "firmFiguresRecorded"
    package let firm: FirmID
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

    package init(
        firm: FirmID, asOf: KoreanDate, assetsWon: Int64?, employees: Int?,
        officerAppointedOn: KoreanDate?, officerHasOtherITPost: Bool?,
        underTransactionAct: Bool?, countBasis: String? = nil, officerIsExecutive: Bool? = nil,
        officerReportsTo: String? = nil, dayNotGiven: Bool? = nil
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
    }

    private enum CodingKeys: String, CodingKey {
        case firm, asOf, assetsWon, employees, officerAppointedOn, officerHasOtherITPost
        case underTransactionAct, countBasis, officerIsExecutive, officerReportsTo, dayNotGiven
    }
}

extension FirmFiguresRecorded {
    /// Records `figures`, told on `day`.
    init(_ figures: FirmFigures, of firm: FirmID, told day: KoreanDate) {
        self.init(
            firm: firm, asOf: figures.asOf ?? day, assetsWon: figures.assets?.amount,
            employees: figures.employees, officerAppointedOn: figures.officer?.appointedOn,
            officerHasOtherITPost: figures.officer?.hasOtherITPost,
            underTransactionAct: figures.underTransactionAct, countBasis: figures.countBasis,
            officerIsExecutive: figures.officer?.isExecutive,
            officerReportsTo: figures.officer?.reportsTo,
            dayNotGiven: figures.asOf == nil ? true : nil)
    }

    /// Figures of no known day stay so: they never pass.
    var figures: FirmFigures {
        FirmFigures(
            asOf: dayNotGiven == true ? nil : asOf, assets: assetsWon.flatMap { Won($0) },
            employees: employees,
            officer: .told(
                appointedOn: officerAppointedOn, hasOtherITPost: officerHasOtherITPost,
                isExecutive: officerIsExecutive, reportsTo: officerReportsTo),
            underTransactionAct: underTransactionAct, countBasis: countBasis)
    }
}
