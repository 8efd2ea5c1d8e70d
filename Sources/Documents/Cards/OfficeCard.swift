package import Programme
package import Vocabulary

/// What an office is named by. A firm's own name for itself; what letters name is the id that
/// the supervisor gives when it pins the card.
package enum OfficeNoun {}
package typealias OfficeID = Identifier<OfficeNoun>

package enum OfficeKind: String, CaseIterable, Sendable { case supervisor, firm }

/// An office's public face: its names and its keys, certified by its identity key.
///
/// The holder of a card trusts every key on it for the use that stands beside it, and no other.
package struct OfficeCard: Hashable, Sendable {
    package let office: OfficeKind
    package let id: OfficeID
    package let names: BilingualName
    /// Grows with every card of this office: the first is 1.
    package let sequence: UInt64
    package let issuedAt: Instant
    package let identity: PublicKey
    package let documents: PublicKey
    package let officeLog: LogKey
    package let gateLogs: [GateLogKey]
    /// Who signs the certificate of the office's console; `nil` on cards that name nobody.
    package let authority: AuthorityCertificate?

    /// Largest number that every JSON reader keeps as it is written.
    private static let sequenceLimit: UInt64 = 999_999_999_999_999

    /// Most gate nodes that one card lists.
    package static let gateLogLimit = 256

    package init(
        office: OfficeKind, id: OfficeID, names: BilingualName, sequence: UInt64,
        issuedAt: Instant, identity: PublicKey, documents: PublicKey, officeLog: LogKey,
        gateLogs: [GateLogKey], authority: AuthorityCertificate? = nil
    ) throws(DocumentFailure) {
        guard (1...Self.sequenceLimit).contains(sequence) else {
            throw .badField("sequence", why: "is outside 1 to \(Self.sequenceLimit)")
        }
        for log in [officeLog] + gateLogs.map(\.log) {
            try Field.logOrigin(log.origin, "keys.origin")
        }
        guard gateLogs.count <= Self.gateLogLimit else {
            throw .badField("keys", why: "lists more than \(Self.gateLogLimit) gate logs")
        }
        // INVARIANT(one-key-per-use): a key that could sign both a letter and a checkpoint
        // would let bytes of one kind be shown as the other.
        let keys = [identity, documents, officeLog.key] + gateLogs.map(\.log.key)
        guard Set(keys).count == keys.count else {
            throw .badField("keys", why: "gives one key two uses")
        }
        let origins = [officeLog.origin] + gateLogs.map(\.log.origin)
        guard Set(origins).count == origins.count else {
            throw .badField("keys", why: "gives two logs one origin")
        }
        guard Set(gateLogs.map(\.node)).count == gateLogs.count else {
            throw .badField("keys", why: "lists a gate node twice")
        }
        self.office = office
        self.id = id
        self.names = names
        self.sequence = sequence
        self.issuedAt = issuedAt
        self.identity = identity
        self.documents = documents
        self.officeLog = officeLog
        self.gateLogs = gateLogs
        self.authority = authority
    }

    /// What a person compares before pinning this card.
    package var fingerprint: Fingerprint { identity.fingerprint }

    /// What an office that pins this card keeps of it.
    package var keys: CardKeys {
        CardKeys(
            sequence: sequence, fingerprint: fingerprint.digest, identity: identity,
            documents: documents, log: officeLog, gateLogs: gateLogs, authority: authority)
    }
}
