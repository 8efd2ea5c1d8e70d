import Access
import Documents
import Outbound
import Programme
package import Vocabulary

/// Takes in a firm's card at the supervisor's office; letters name the firm by its id.
package struct ImportFirmCard: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Returns the firm's id.
    ///
    /// - Parameter confirmed: the fingerprint that a person compared.
    package func callAsFunction(
        _ given: GivenCard, confirmed: String, by actor: PersonID?
    ) throws -> String {
        try given.confirm(confirmed)
        guard given.card.office == .firm else {
            throw CardFailure.otherKind(needed: .firm)
        }
        let firm = try GivenID.firm(given.card.id.text)
        return try desk.decide(as: actor, may: .importFirmCard) { office, _ in
            let imported = try office.importing(
                firm: firm, koreanName: given.card.names.ko,
                englishName: given.card.names.en, sector: nil, keys: given.card.keys,
                signedBy: given.card.identity)
            return ([imported], firm.text)
        }
    }
}
