package import Rules
package import Vocabulary

/// A person signed in from one browser: kept by its token's digest.
package struct Session: Hashable, Sendable {
    /// What people call it by; 0 until it is kept.
    package let number: Int64
    package let token: Digest
    package let person: PersonID
    package let createdAt: Instant
    package let lastSeenAt: Instant
    package let expiresAt: Instant
    /// The browser in its own words, shortened.
    package let agent: String
    package let address: String

    /// Most characters of what a browser says of itself, and of an address.
    package static let agentLimit = 80
    package static let addressLimit = 64
    /// Sessions of one person at one time; a further one ends the one seen longest ago.
    package static let limit = 16

    package init(
        number: Int64, token: Digest, person: PersonID, createdAt: Instant, lastSeenAt: Instant,
        expiresAt: Instant, agent: String, address: String
    ) {
        self.number = number
        self.token = token
        self.person = person
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
        self.agent = agent
        self.address = address
    }

    /// A session that begins now.
    package init(
        token: Digest, person: PersonID, at now: Instant, by rules: AccountRules, agent: String,
        address: String
    ) {
        self.init(
            number: 0, token: token, person: person, createdAt: now, lastSeenAt: now,
            expiresAt: Session.end(created: now, seen: now, by: rules),
            agent: Session.printable(agent, Session.agentLimit),
            address: Session.printable(address, Session.addressLimit))
    }

    package func isOver(at now: Instant) -> Bool { now >= expiresAt }

    /// When it ends if nothing is asked after `now`.
    package func end(seen now: Instant, by rules: AccountRules) -> Instant {
        Session.end(created: createdAt, seen: now, by: rules)
    }

    private static func end(
        created: Instant, seen: Instant, by rules: AccountRules
    ) -> Instant {
        min(created + rules.sessionLife.value, seen + rules.idle.value)
    }

    /// What strangers say is cut, and holds printable ASCII alone.
    private static func printable(_ text: String, _ limit: Int) -> String {
        let bytes = text.utf8.prefix(limit).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }
        return String(decoding: bytes, as: UTF8.self)
    }
}
