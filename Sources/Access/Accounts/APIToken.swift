package import Rules
package import Vocabulary

/// What a program of a person's shows instead of a sign-in: kept by its digest.
package struct APIToken: Hashable, Sendable {
    package let token: Digest
    package let person: PersonID
    package let name: String
    /// What it may be used for, and never more than its person may at that moment.
    package let scopes: Set<Permission>
    package let createdAt: Instant
    package let expiresAt: Instant
    package let lastUsedAt: Instant?

    /// Tokens of one person at one time.
    package static let limit = 16

    package init(
        token: Digest, person: PersonID, name: String, scopes: Set<Permission>,
        createdAt: Instant, expiresAt: Instant, lastUsedAt: Instant? = nil
    ) {
        self.token = token
        self.person = person
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
    }

    /// A new token of a person who holds each of its scopes now.
    package init(
        token: Digest, of person: Person, named name: String, scopes words: [String],
        at now: Instant, by rules: AccountRules
    ) throws(AccountFailure) {
        guard (try? Identifier<APIToken>(parsing: name)) != nil else { throw .badTokenName }
        var scopes: Set<Permission> = []
        for word in words {
            guard let scope = Permission(rawValue: word) else {
                throw .unknownScope(String(word.prefix(64)))
            }
            guard person.may(scope) else { throw .scopeNotHeld(scope) }
            scopes.insert(scope)
        }
        guard !scopes.isEmpty else { throw .noScope }
        self.init(
            token: token, person: person.id, name: name, scopes: scopes, createdAt: now,
            expiresAt: now + rules.tokenLife.value)
    }

    package func isOver(at now: Instant) -> Bool { now >= expiresAt }

    /// What a program that shows it may do for `person`, who may have lost roles since.
    package func permissions(of person: Person) -> Set<Permission> {
        scopes.filter { person.may($0) }
    }
}
