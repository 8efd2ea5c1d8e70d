import Outbound
import Programme
import Rules
package import Vocabulary

/// One firm of the register: every criterion, and all that was told of it.
package struct ShowFirm: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let asOf: String
        package let rulebook: String
        package let firm: ShownFirm
        /// As the firm's own card has them, where that differs.
        package let cardNames: String?
        package let fingerprint: String?
        /// Shown, not tested.
        package let assetsBasis: String?
        /// Shown, not tested.
        package let countBasis: String?
        package let officerIsExecutive: Bool?
        package let officerReportsTo: String?
        /// Of the security officer's office.
        package let contactPhone: String?
        package let contactEmail: String?
        /// How far it has come: a `ReliefState`.
        /// `nil` where it is withheld from the one who asks.
        package let relief: String?
        package let letters: [String]
        package let openReviews: [String]
    }

    /// - Parameter day: the day to judge by; `nil` is today in Korea.
    /// - Parameter reader: who looks at it; `nil` is whoever has the office's folder.
    package func callAsFunction(
        _ id: String, asOf day: String?, for reader: PersonID? = nil
    ) throws -> Shown {
        let id = try GivenID.firm(id)
        let day = try day.map(GivenID.day) ?? KoreanDate(of: desk.desk.world.clock.now())
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        guard let firm = office.firms[id] else { throw FirmFailure.unknownFirm(id) }
        return Shown(
            asOf: day.description, rulebook: rules.version,
            firm: ShownFirm(firm, firm.eligibility(asOf: day, rules: rules.eligibility)),
            cardNames: ShowFirm.otherNames(on: firm),
            fingerprint: firm.keys.map { $0.fingerprint.description },
            assetsBasis: firm.figures?.assets?.basis,
            countBasis: firm.figures?.employees?.basis,
            officerIsExecutive: firm.figures?.officer?.isExecutive,
            officerReportsTo: firm.figures?.officer?.reportsTo,
            contactPhone: firm.contact?.phone, contactEmail: firm.contact?.email,
            relief: reader.map { office.isFree($0, towards: id) } ?? true
                ? office.relief(of: id, at: desk.desk.world.clock.now()).rawValue : nil,
            letters: office.letters.issued.values
                .filter { letter in
                    letter.firm == id && (reader.map { office.maySee(letter, $0) } ?? true)
                }.map(\.serial).sorted().map(\.description),
            openReviews: office.reviews.all.filter { $0.isOpen && $0.firm == id }
                .map(\.id.text))
    }

    private static func otherNames(on firm: Firm) -> String? {
        guard let card = firm.card,
            (card.koreanName, card.englishName) != (firm.koreanName, firm.englishName)
        else { return nil }
        return "\(card.koreanName) (\(card.englishName))"
    }
}
