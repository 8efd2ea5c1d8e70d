import Access
import Documents
import Programme
package import Vocabulary

/// Takes in a newer card of the supervisor's office that a firm's office trusts.
package struct PinSupervisor: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package struct Pinned: Codable, Sendable {
        package let supervisor: String
        /// Of the card: 1, 2, 3, …
        package let sequence: UInt64
    }

    /// - Parameter confirmed: the fingerprint that a person compared.
    package func callAsFunction(
        _ given: GivenCard, confirmed: String, by actor: PersonID?
    ) throws -> Pinned {
        try given.confirm(confirmed)
        guard given.card.office == .supervisor else {
            throw CardFailure.otherKind(needed: .supervisor)
        }
        let supervisor = try SupervisorID(parsing: given.card.id.text)
        return try desk.decide(as: actor, may: .pinSupervisor) { state, _ in
            let pinned = try state.office.pinning(
                supervisor, koreanName: given.card.names.ko, englishName: given.card.names.en,
                keys: given.card.keys, signedBy: given.card.identity)
            return (
                [pinned], Pinned(supervisor: supervisor.text, sequence: given.card.keys.sequence)
            )
        }
    }
}
