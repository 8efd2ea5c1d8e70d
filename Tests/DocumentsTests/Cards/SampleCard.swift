import Programme
import Vocabulary

@testable import Documents

/// The card of an invented firm, open to change before it is made.
struct SampleCard {
    var office = OfficeKind.firm
    var id: OfficeID?
    var sequence: UInt64 = 1
    var issuedAt: Instant?
    var identity = FixedKey.identity.publicKey
    var documents = FixedKey.documents.publicKey

    func card() throws -> OfficeCard {
        try OfficeCard(
            office: office, id: id ?? OfficeID(parsing: "garam"),
            names: BilingualName(ko: "가람은행", en: "Garam Bank"), sequence: sequence,
            issuedAt: issuedAt ?? Instant(parsing: "2026-06-23T00:00:00.000000Z"),
            identity: identity, documents: documents,
            officeLog: LogKey(
                origin: "garam.example/office",
                key: FixedKey.officeLog.publicKey),
            gateLogs: [
                GateLogKey(
                    node: NodeID(parsing: "gate-1"),
                    log: LogKey(
                        origin: "garam.example/gate-1",
                        key: FixedKey.gateLog.publicKey))
            ])
    }
}
