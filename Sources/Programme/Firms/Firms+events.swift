package import Vocabulary

/// The supervisor's office took in a firm's card, and knows the firm by this id from here on.
package struct FirmCardImported: JournalEvent {
    package static let kind = "firmCardImported"
    package let firm: FirmID
    package let koreanName: String
    package let englishName: String
    package let sector: String?
    package let keys: CardKeys

    package init(
        firm: FirmID, koreanName: String, englishName: String, sector: String?, keys: CardKeys
    ) {
        self.firm = firm
        self.koreanName = koreanName
        self.englishName = englishName
        self.sector = sector
        self.keys = keys
    }

    private enum CodingKeys: String, CodingKey {
        case firm, koreanName, englishName, sector, keys
    }
}

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

    package init(
        firm: FirmID, asOf: KoreanDate, assetsWon: Int64?, employees: Int?,
        officerAppointedOn: KoreanDate?, officerHasOtherITPost: Bool?,
        underTransactionAct: Bool?
    ) {
        self.firm = firm
        self.asOf = asOf
        self.assetsWon = assetsWon
        self.employees = employees
        self.officerAppointedOn = officerAppointedOn
        self.officerHasOtherITPost = officerHasOtherITPost
        self.underTransactionAct = underTransactionAct
    }

    private enum CodingKeys: String, CodingKey {
        case firm, asOf, assetsWon, employees, officerAppointedOn, officerHasOtherITPost
        case underTransactionAct
    }
}
