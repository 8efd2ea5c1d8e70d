import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate authority that lives as long as the process: its key is never written.
struct ThrowawayAuthority {
    private let key = P256.Signing.PrivateKey()
    private let certificate: Certificate
    private let now: Date

    init(now: Date) throws {
        self.now = now
        let name = try DistinguishedName {
            CommonName("Sumun rehearsal authority (throw-away)")
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: now - Self.hour, notValidAfter: now + 30 * Self.day,
            issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: publicKey)
            },
            issuerPrivateKey: .init(key))
    }

    /// The authority's certificate, for those who are to believe it.
    var pem: String {
        get throws { try certificate.serializeAsPEM().pemString + "\n" }
    }

    /// A server's certificate for `host` and the loopback names, wrong as `mode` says.
    func issue(for host: String, _ mode: CertificateMode) throws -> ServerIdentity {
        let serverKey = P256.Signing.PrivateKey()
        let publicKey = Certificate.PublicKey(serverKey.publicKey)
        let end = mode == .expired ? now - Self.day : now + 7 * Self.day
        let names = mode == .wrongName ? [.dnsName("elsewhere.example")] : Self.names(of: host)
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: now - 2 * Self.day, notValidAfter: end,
            issuer: certificate.subject,
            subject: try DistinguishedName { CommonName("Sumun rehearsal provider") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names)
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: certificate.publicKey)
                        .keyIdentifier)
            },
            issuerPrivateKey: .init(key))
        return ServerIdentity(
            certificatePEM: try leaf.serializeAsPEM().pemString,
            keyPEM: serverKey.pemRepresentation)
    }

    private static func names(of host: String) -> [GeneralName] {
        var names: [GeneralName] = [
            .dnsName("localhost"),
            .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
            .ipAddress(ASN1OctetString(contentBytes: [UInt8](repeating: 0, count: 15) + [1])),
        ]
        if host.contains(where: \.isLetter), host != "localhost" { names.append(.dnsName(host)) }
        return names
    }

    private static let hour: TimeInterval = 3_600
    private static let day: TimeInterval = 86_400
}

/// What a TLS server needs to show who it is.
struct ServerIdentity: Sendable {
    let certificatePEM: String
    let keyPEM: String
}
