package import Vocabulary

/// A link by which a person opens their account once: kept by its token's digest.
package struct SignInLink: Hashable, Sendable {
    package let token: Digest
    package let person: PersonID
    /// The secret of the one-time codes that the account will have, sealed.
    package let sealedSecret: [UInt8]
    package let expiresAt: Instant
    package let isUsed: Bool

    package init(
        token: Digest, person: PersonID, sealedSecret: [UInt8], expiresAt: Instant,
        isUsed: Bool = false
    ) {
        self.token = token
        self.person = person
        self.sealedSecret = sealedSecret
        self.expiresAt = expiresAt
        self.isUsed = isUsed
    }

    /// Refuses a link that was used or has ended.
    package func check(at now: Instant) throws(AccountFailure) {
        guard !isUsed, now < expiresAt else { throw .linkRefused }
    }
}
