import Access
import Outbound
import Storage
package import Vocabulary

/// A person's tokens, which nobody here knows any more.
package struct ListTokens: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let name: String
        package let scopes: [String]
        package let created: String
        package let expires: String
        package let lastUsed: String?
    }

    package func callAsFunction(of person: PersonID) throws -> [Shown] {
        let now = desk.clock.now()
        return try desk.store.read { try $0.tokens(of: person) }
            .filter { !$0.isOver(at: now) }
            .map {
                Shown(
                    name: $0.name, scopes: $0.scopes.map(\.rawValue).sorted(),
                    created: $0.createdAt.description, expires: $0.expiresAt.description,
                    lastUsed: $0.lastUsedAt?.description)
            }
    }
}
