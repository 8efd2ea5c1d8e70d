import Access
import Outbound
import Storage
package import Vocabulary

/// Where a person is signed in.
package struct ListSessions: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let session: Int64
        package let created: String
        package let lastSeen: String
        package let expires: String
        package let agent: String
        package let address: String
    }

    /// One's own, the newest first.
    package func callAsFunction(of person: PersonID) throws -> [Shown] {
        let now = desk.clock.now()
        return try desk.store.read { try $0.sessions(of: person) }
            .filter { !$0.isOver(at: now) }
            .map {
                Shown(
                    session: $0.number, created: $0.createdAt.description,
                    lastSeen: $0.lastSeenAt.description, expires: $0.expiresAt.description,
                    agent: $0.agent, address: $0.address)
            }
    }

    /// A person's, for somebody who may see the accounts.
    package func callAsFunction(of person: String, by actor: PersonID?) throws -> [Shown] {
        _ = try desk.require(.listAccounts, of: actor)
        return try self(of: try GivenID.person(person))
    }
}
