package import Rules
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

/// The supervisor's office entered a firm in its register, or under other names than before; it
/// may know the firm so before it has its card.
package struct FirmRegistered: JournalEvent {
    package static let kind = "firmRegistered"
    package let firm: FirmID
    package let koreanName: String
    package let englishName: String
    /// A case of `Sector`.
    package let sector: String

    package init(firm: FirmID, koreanName: String, englishName: String, sector: Sector) {
        self.firm = firm
        self.koreanName = koreanName
        self.englishName = englishName
        self.sector = sector.rawValue
    }

    private enum CodingKeys: String, CodingKey {
        case firm, koreanName, englishName, sector
    }
}

/// How the office of a firm's security officer is reached from now on.
package struct FirmContactRecorded: JournalEvent {
    package static let kind = "firmContactRecorded"
    package let firm: FirmID
    package let contact: FirmContact

    package init(firm: FirmID, contact: FirmContact) {
        self.firm = firm
        self.contact = contact
    }

    private enum CodingKeys: String, CodingKey { case firm, contact }
}
