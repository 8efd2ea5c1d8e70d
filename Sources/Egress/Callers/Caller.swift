package import Rules
package import Vocabulary

/// A program of the firm that may ask the gate.
package struct Caller: Codable, Hashable, Sendable {
    package enum State: String, Codable, Hashable, Sendable { case active, suspended }

    package let id: CallerID
    /// SHA-256 of the key; the key itself was shown once and is kept nowhere.
    package let keyDigest: Digest
    package let state: State
    /// The purpose of calls that name none; `nil`: each call must name one.
    package let purpose: PurposeCode?
    /// The purposes that its calls may name.
    package let purposes: Set<PurposeCode>
    /// Its own; `nil` takes the rulebook's.
    package let quota: Quota?

    package init(
        id: CallerID, keyDigest: Digest, state: State, purpose: PurposeCode?,
        purposes: Set<PurposeCode>,
        quota: Quota? = nil
    ) {
        self.id = id
        self.keyDigest = keyDigest
        self.state = state
        self.purpose = purpose
        self.purposes = purposes.union(purpose.map { [$0] } ?? [])
        self.quota = quota
    }
}
