package import Rules
package import Vocabulary

/// A firm as the supervisor's office knows it: from its register, its card, or both.
package struct Firm: Codable, Hashable, Sendable {
    package let id: FirmID
    /// As the supervisor entered it; `nil` where only its card was taken in.
    package var registration: FirmRegistered?
    /// As its own office has it; without a card no document goes to the firm.
    package var card: FirmCardImported?
    package var figures: FirmFigures?
    package var contact: FirmContact?

    init(id: FirmID) { self.id = id }

    // The register is the supervisor's own word: a card never renames a registered firm.
    package var koreanName: String {
        registration?.koreanName ?? card?.koreanName ?? id.text
    }

    package var englishName: String {
        registration?.englishName ?? card?.englishName ?? id.text
    }

    package var sector: Sector? {
        (registration?.sector ?? card?.sector).flatMap(Sector.init(rawValue:))
    }

    package var keys: CardKeys? { card?.keys }
}
