package import Documents
import Outbound
import Programme
package import Vocabulary

/// Another office's card as somebody brought it: read, signed by itself, not yet believed.
package struct GivenCard: Sendable {
    package let document: SignedDocument
    package let card: OfficeCard

    /// Largest document that is read from a file.
    package static let sizeLimit = SignedDocument.sizeLimit

    package init(document bytes: [UInt8]) throws {
        document = try SignedDocument(parsing: bytes)
        card = try OfficeCard.introduced(by: document)
    }

    /// Who it says it is, on one line.
    package var summary: String {
        "\(card.office.rawValue) \(card.id), \(card.names.ko) (\(card.names.en)), "
            + "card \(card.sequence)"
    }

    /// What a person compares before believing it.
    package var fingerprint: String { card.fingerprint.grouped }

    /// Whether `text` is this card's fingerprint as the other office told it, and the card can be
    /// believed in all that it names.
    func confirm(_ text: String) throws {
        guard try Fingerprint(parsing: text) == card.fingerprint else {
            // Without the card's own: who is told it would paste it, and compare nothing.
            throw CardFailure.otherFingerprint
        }
        if let authority = card.authority {
            guard CertificateAuthority.isAuthority(der: authority.bytes) else {
                throw CardFailure.noAuthority
            }
        }
    }

    package var shown: ShownCard {
        ShownCard(
            office: card.office.rawValue, id: card.id.text, koreanName: card.names.ko,
            englishName: card.names.en, sequence: card.sequence, fingerprint: fingerprint,
            keys: [
                ShownCard.Key(use: "identity", key: card.identity.description),
                ShownCard.Key(use: "documents", key: card.documents.description),
                ShownCard.Key(use: "office log", key: card.officeLog.verifierKeyText),
            ]
                + card.gateLogs.map {
                    ShownCard.Key(use: "gate log \($0.node)", key: $0.log.verifierKeyText)
                },
            authority: card.authority.map { Hashing.sha256($0.bytes.span).bytes.hex })
    }
}

package struct ShownCard: Codable, Sendable {
    package struct Key: Codable, Sendable {
        package let use: String
        package let key: String
    }

    package let office: String
    package let id: String
    package let koreanName: String
    package let englishName: String
    package let sequence: UInt64
    package let fingerprint: String
    package let keys: [Key]
    /// SHA-256 of the certificate of the console's authority, as browsers show it.
    package let authority: String?
}

extension FirmOffice {
    /// The keys of the supervisor that this office trusts.
    func supervisorKeys() throws -> CardKeys {
        guard let supervisor else {
            throw CardFailure.noSupervisorPinned
        }
        return supervisor.keys
    }
}
