package import Rules
package import Vocabulary

/// A firm as somebody asks to have it in the register.
package struct FirmRegistration: Hashable, Sendable {
    static let textLimit = ByteCount.bytes(200)

    package let firm: FirmID
    package let koreanName: String
    package let englishName: String
    package let sector: Sector
    /// All unknown leaves what is recorded as it is; otherwise all of them take its place.
    package let figures: FirmFigures
    /// `nil` leaves what is recorded as it is.
    package let contact: FirmContact?

    package init(
        firm: FirmID, koreanName: String, englishName: String, sector: Sector,
        figures: FirmFigures, contact: FirmContact? = nil
    ) {
        self.firm = firm
        self.koreanName = koreanName
        self.englishName = englishName
        self.sector = sector
        self.figures = figures
        self.contact = contact
    }

    func check() throws(FirmFailure) {
        let texts: [(String, String?)] = [
            ("nameKo", koreanName), ("nameEn", englishName),
            ("assetsBasis", figures.assets?.basis), ("countBasis", figures.employees?.basis),
            ("officerReportsTo", figures.officer?.reportsTo),
        ]
        for case (let field, let text?) in texts {
            guard text.isPlain(within: FirmRegistration.textLimit) else {
                throw .malformed(firm, field: field)
            }
        }
        guard figures.employees?.value ?? 0 >= 0 else { throw .malformed(firm, field: "employees") }
        guard contact?.phone.map(FirmContact.isPhone) ?? true else {
            throw .malformed(firm, field: "contactPhone")
        }
        guard contact?.email.map(FirmContact.isEmail) ?? true else {
            throw .malformed(firm, field: "contactEmail")
        }
    }

    /// What registering changes about `known`; nothing where all of it is recorded already.
    func changes(to known: Firm?, told day: KoreanDate) -> [any JournalEvent] {
        let registered = FirmRegistered(
            firm: firm, koreanName: koreanName, englishName: englishName, sector: sector)
        var events: [any JournalEvent] = []
        if known?.registration != registered { events.append(registered) }
        if !figures.isUnknown, known?.figures != figures {
            events.append(FirmFiguresRecorded(figures, of: firm, told: day))
        }
        if let contact, known?.contact != contact {
            events.append(FirmContactRecorded(firm: firm, contact: contact))
        }
        return events
    }
}
