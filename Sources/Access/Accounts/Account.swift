package import Rules
package import Vocabulary

/// What a person proves themselves with to the console.
package struct Account: Hashable, Sendable {
    package let person: PersonID
    package let password: PasswordRecord
    /// The secret of the one-time codes, sealed under the office's key.
    package let sealedSecret: [UInt8]
    package let attempts: Attempts
    package let openedAt: Instant

    package init(
        person: PersonID, password: PasswordRecord, sealedSecret: [UInt8], attempts: Attempts,
        openedAt: Instant
    ) {
        self.person = person
        self.password = password
        self.sealedSecret = sealedSecret
        self.attempts = attempts
        self.openedAt = openedAt
    }
}

extension Account: CustomStringConvertible {
    package var description: String { "account of \(person)" }
}

/// A password as it is kept: what scrypt made of it, and how.
package struct PasswordRecord: Hashable, Sendable {
    package let hash: Digest
    package let salt: [UInt8]
    package let cost: ScryptCost

    package init(hash: Digest, salt: [UInt8], cost: ScryptCost) {
        self.hash = hash
        self.salt = salt
        self.cost = cost
    }
}

extension PasswordRecord: CustomStringConvertible {
    package var description: String { "password under \(cost.ruleText)" }
}
