import Programme
import Vocabulary

/// The payload of an office card as it stands in JSON.
struct CardWire: Codable {
    let authority: String?
    let id: String
    let issuedAt: String
    let keys: [Key]
    let names: Names
    let office: String
    let sequence: UInt64

    struct Names: Codable {
        let en: String
        let ko: String
    }

    struct Key: Codable {
        let key: String
        let node: String?
        let origin: String?
        let use: String
    }

    /// Names at the top that this version understands.
    static let fields: Set = [
        "authority", "critical", "id", "issuedAt", "keys", "names", "office", "sequence",
    ]

    enum Use: String { case identity, documents, officeLog, gateLog }
}

extension CardWire {
    init(_ card: OfficeCard) {
        authority = card.authority.map(Field.text)
        id = card.id.text
        issuedAt = card.issuedAt.description
        names = Names(en: card.names.en, ko: card.names.ko)
        office = card.office.rawValue
        sequence = card.sequence
        keys =
            [
                Key(.identity, card.identity), Key(.documents, card.documents),
                Key(.officeLog, card.officeLog.key, origin: card.officeLog.origin),
            ]
            + card.gateLogs.map {
                Key(.gateLog, $0.log.key, origin: $0.log.origin, node: $0.node)
            }
    }

    func card() throws(DocumentFailure) -> OfficeCard {
        guard let office = OfficeKind(rawValue: office) else {
            throw .badField("office", why: "is neither `supervisor` nor `firm`")
        }
        return try OfficeCard(
            office: office, id: Field.parsed(id, "id", "an identifier", OfficeID.init(parsing:)),
            names: BilingualName(ko: names.ko, en: names.en), sequence: sequence,
            issuedAt: Field.parsed(issuedAt, "issuedAt", "an instant", Instant.init(parsing:)),
            identity: only(.identity).publicKey(), documents: only(.documents).publicKey(),
            officeLog: only(.officeLog).logKey(), gateLogs: gateLogs(),
            authority: authorityCertificate())
    }

    private func authorityCertificate() throws(DocumentFailure) -> AuthorityCertificate? {
        guard let authority else { return nil }
        return try Field.authority(authority, "authority")
    }

    /// The one key of `use`. A key of a use that this version does not know is passed over: it
    /// gives nobody any trust.
    private func only(_ use: Use) throws(DocumentFailure) -> Key {
        let found = keys.filter { $0.use == use.rawValue }
        guard let key = found.first, found.count == 1 else {
            throw .badField("keys", why: "must list one key for `\(use.rawValue)`")
        }
        return key
    }

    private func gateLogs() throws(DocumentFailure) -> [GateLogKey] {
        try Field.count(keys, "keys", 1...OfficeCard.gateLogLimit + 16)
        var logs: [GateLogKey] = []
        for key in keys where key.use == Use.gateLog.rawValue {
            guard let node = key.node else { throw .missingField("keys.node") }
            logs.append(
                GateLogKey(
                    node: try Field.parsed(node, "keys.node", "a node", NodeID.init(parsing:)),
                    log: try key.logKey()))
        }
        return logs
    }
}

extension CardWire.Key {
    fileprivate init(
        _ use: CardWire.Use, _ key: PublicKey, origin: String? = nil, node: NodeID? = nil
    ) {
        self.key = Field.text(key)
        self.node = node?.text
        self.origin = origin
        self.use = use.rawValue
    }

    fileprivate func publicKey() throws(DocumentFailure) -> PublicKey {
        try Field.publicKey(key, "keys.key")
    }

    fileprivate func logKey() throws(DocumentFailure) -> LogKey {
        guard let origin else { throw .missingField("keys.origin") }
        return LogKey(
            origin: origin, key: try publicKey())
    }
}
