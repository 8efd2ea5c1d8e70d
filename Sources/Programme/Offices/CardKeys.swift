package import Vocabulary

/// The keys and logs of another office, as its card has them and as this office pinned them.
package struct CardKeys: Codable, Hashable, Sendable {
    /// Of the card itself: 1, 2, 3, …; a card with a lower one is older.
    package let sequence: UInt64
    /// SHA-256 of the identity key: what a person compared.
    package let fingerprint: Digest
    /// Certifies the other keys; a rotated card is signed by the one before.
    package let identity: PublicKey
    package let documents: PublicKey
    package let log: LogKey
    package let gateLogs: [GateLogKey]
    /// Who signs the certificate of the office's console; `nil` where its card names nobody.
    package let authority: AuthorityCertificate?

    package init(
        sequence: UInt64, fingerprint: Digest, identity: PublicKey, documents: PublicKey,
        log: LogKey, gateLogs: [GateLogKey], authority: AuthorityCertificate? = nil
    ) {
        self.sequence = sequence
        self.fingerprint = fingerprint
        self.identity = identity
        self.documents = documents
        self.log = log
        self.gateLogs = gateLogs
        self.authority = authority
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, fingerprint, identity, documents, log, gateLogs, authority
    }
}

/// A log's origin and the key that signs its checkpoints.
package struct LogKey: Codable, Hashable, Sendable {
    package let origin: String
    package let key: PublicKey

    package init(origin: String, key: PublicKey) {
        self.origin = origin
        self.key = key
    }

    private enum CodingKeys: String, CodingKey { case origin, key }
}

package struct GateLogKey: Codable, Hashable, Sendable {
    package let node: NodeID
    package let log: LogKey

    package init(node: NodeID, log: LogKey) {
        self.node = node
        self.log = log
    }

    private enum CodingKeys: String, CodingKey { case node, log }
}
