import Access
import Outbound
import Rules
import Storage
package import Vocabulary

/// Makes a token for a program of a person's; it is shown once and kept only as its digest.
package struct MakeToken: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Made: Codable, Sendable {
        package let name: String
        package let token: String
        package let scopes: [String]
        package let expires: String
    }

    /// - Parameter scopes: names of permissions that the person holds; `read` is one.
    package func callAsFunction(
        named name: String, scopes: [String], for person: PersonID
    ) throws -> Made {
        let secret = SecretToken(desk.randomness)
        let now = desk.clock.now()
        let token = try APIToken(
            token: secret.digest, of: try desk.person(person), named: name, scopes: scopes,
            at: now, by: try desk.members().rules)
        try desk.store.write { rows in
            guard try rows.account(of: person) != nil else {
                throw AccountFailure.noAccount(person)
            }
            try rows.sweep(at: now)
            let present = try rows.tokens(of: person)
            guard present.count < APIToken.limit else {
                throw AccountFailure.tooManyTokens(limit: APIToken.limit)
            }
            guard !present.contains(where: { $0.name == name }) else {
                throw AccountFailure.tokenNameTaken(name)
            }
            try rows.add(token)
        }
        return Made(
            name: name, token: CheckToken.prefix + secret.text,
            scopes: token.scopes.map(\.rawValue).sorted(), expires: token.expiresAt.description)
    }
}
