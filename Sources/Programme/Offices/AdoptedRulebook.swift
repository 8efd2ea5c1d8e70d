package import Vocabulary

/// A rulebook that the supervisor's office decided by from an instant on.
package struct AdoptedRulebook: Codable, Hashable, Sendable {
    package let version: String
    package let digest: Digest
    package let at: Instant
}
