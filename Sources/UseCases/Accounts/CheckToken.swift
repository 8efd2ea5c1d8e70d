package import Access
import Outbound
import Storage
package import Vocabulary

/// Finds the person whose program shows a token, and what it may do for them.
package struct CheckToken: Sendable {
    private let desk: AccountDesk

    /// By this a reader of logs and a scanner of sources know a token of ours.
    package static let prefix = "sumun-api-"

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Bearer: Hashable, Sendable {
        package let person: PersonID
        package let roles: Set<Role>
        package let name: String
        /// The token's scopes, as far as the person holds them still.
        package let permissions: Set<Permission>
    }

    /// The use is written down at most once in this time.
    private static let writePause = Duration.seconds(60)

    package func callAsFunction(_ text: String) throws -> Bearer {
        guard text.hasPrefix(CheckToken.prefix),
            let secret = SecretToken(parsing: text.dropFirst(CheckToken.prefix.count)),
            let token = try desk.store.read({ try $0.token(secret.digest) })
        else { throw AccountFailure.tokenRefused }
        let now = desk.clock.now()
        guard !token.isOver(at: now), let person = try desk.members().people[token.person] else {
            throw AccountFailure.tokenRefused
        }
        if token.lastUsedAt.map({ now - $0 >= CheckToken.writePause }) ?? true {
            try desk.store.write { try $0.use(token, at: now) }
        }
        return Bearer(
            person: person.id, roles: person.roles, name: token.name,
            permissions: token.permissions(of: person))
    }
}
