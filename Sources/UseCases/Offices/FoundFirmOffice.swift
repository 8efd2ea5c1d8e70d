import Documents
import Programme
import Vocabulary

/// Makes a firm's office, which trusts one supervisor's card from its first entries on.
package struct FoundFirmOffice: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    /// - Parameter confirmed: the fingerprint that a person compared.
    package func callAsFunction(
        _ founding: Founding, supervisor given: GivenCard, confirmed: String
    ) throws -> FoundedOffice {
        try given.confirm(confirmed)
        guard given.card.office == .supervisor else {
            throw CardFailure.otherKind(needed: .supervisor)
        }
        let pinned = SupervisorPinned(
            supervisor: try SupervisorID(parsing: given.card.id.text),
            koreanName: given.card.names.ko, englishName: given.card.names.en,
            keys: given.card.keys)
        return try founding.found(.firm, settings: settings, events: [pinned], in: world)
    }

    private let settings = """
        # Settings of this office; an unknown key is an error. Secrets stand in files, by path.
        office: firm
        console:
          listen: "127.0.0.1:8610"
          tls: office
        gate:
          node: gate-1
          listen: "127.0.0.1:8600"
          # services:
          #   openai:
          #     api: openai
          #     upstream: "https://api.openai.com"
          #     credential: keys/openai.credential

        """
}
