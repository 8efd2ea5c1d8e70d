import Crypto
import Foundation
import SwiftASN1
package import Vocabulary
import X509

/// An office's own certificate authority: ECDSA on P-256, for the certificates of its console.
///
/// It signs servers alone, not further authorities. Whoever believes its certificate believes
/// whatever holds its key, so the key is the office's and stays in a file of mode 0600.
package struct CertificateAuthority: Sendable {
    private let key: P256.Signing.PrivateKey
    private let certificate: Certificate
    /// Where the key lies.
    private let keyPath: String

    /// How long an authority is believed: its end is the end of the trust that others put in it.
    static let life = Duration.seconds(10 * 365 * 86_400)
    /// How far behind the clock of whoever looks at a certificate may be.
    static let clockTolerance = Duration.seconds(3_600)

    /// An authority for the office `office`, with the key in `file`, which is made durable
    /// before this returns if there was none.
    package static func made(
        for office: String, keyIn file: SecretFile, randomness: Randomness, now: Instant
    ) throws(Failure) -> CertificateAuthority {
        let key = try AuthorityKey.kept(in: file)
        do {
            let name = try DistinguishedName {
                OrganizationName("Sumun office")
                CommonName(office)
            }
            let publicKey = Certificate.PublicKey(key.publicKey)
            let certificate = try Certificate(
                version: .v3, serialNumber: serial(randomness), publicKey: publicKey,
                notValidBefore: (now - clockTolerance).date, notValidAfter: (now + life).date,
                issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    SubjectKeyIdentifier(hash: publicKey)
                },
                issuerPrivateKey: .init(key))
            return CertificateAuthority(key: key, certificate: certificate, keyPath: file.path)
        } catch { throw .cannotSign(why: "\(error)") }
    }

    private init(key: P256.Signing.PrivateKey, certificate: Certificate, keyPath: String) {
        self.key = key
        self.certificate = certificate
        self.keyPath = keyPath
    }

    /// The authority whose certificate stands in `pem`, at `path`, and whose key in `file`.
    package init(certificate pem: [UInt8], at path: String, keyIn file: SecretFile)
        throws(Failure)
    {
        let text = String(decoding: pem, as: UTF8.self)
        guard let certificate = try? Certificate(pemEncoded: text),
            certificate.isAuthority
        else { throw .notAnAuthority(path: path) }
        guard file.exists else { throw .keyGone(path: file.path, certificate: path) }
        let key = try AuthorityKey.read(file)
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw .otherKey(path: file.path, certificate: path)
        }
        self.init(key: key, certificate: certificate, keyPath: file.path)
    }

    /// The certificate in PEM, for those who are to believe it.
    package func pem() throws(Failure) -> [UInt8] {
        do { return Array((try certificate.serializeAsPEM().pemString + "\n").utf8) } catch {
            throw .cannotSign(why: "\(error)")
        }
    }

    /// The same in DER.
    package func der() throws(Failure) -> [UInt8] {
        do { return try certificate.serializeAsPEM().derBytes } catch {
            throw .cannotSign(why: "\(error)")
        }
    }

    /// A certificate for a server of these names, with a key of its own that is written nowhere:
    /// from now on for `life`, but never longer than the authority's own.
    package func identity(
        for names: [ServerName], life: Duration, randomness: Randomness, now: Instant
    ) throws(Failure) -> ServerIdentity {
        let last = Instant(certificate.notValidAfter)
        guard last > now else { throw .ended(at: last, path: keyPath) }
        let end = min(now + life, last)
        do {
            let serverKey = P256.Signing.PrivateKey()
            let publicKey = Certificate.PublicKey(serverKey.publicKey)
            let leaf = try Certificate(
                version: .v3, serialNumber: Self.serial(randomness), publicKey: publicKey,
                notValidBefore: (now - Self.clockTolerance).date, notValidAfter: end.date,
                issuer: certificate.subject,
                subject: try DistinguishedName { CommonName("Sumun console") },
                signatureAlgorithm: .ecdsaWithSHA256, extensions: try extensions(publicKey, names),
                issuerPrivateKey: .init(key))
            return ServerIdentity(
                chain: Array((try leaf.serializeAsPEM().pemString + "\n").utf8),
                key: Array((serverKey.pemRepresentation + "\n").utf8),
                ends: Instant(leaf.notValidAfter))
        } catch { throw .cannotSign(why: "\(error)") }
    }

    private func extensions(
        _ publicKey: Certificate.PublicKey, _ names: [ServerName]
    ) throws -> Certificate.Extensions {
        try Certificate.Extensions {
            Critical(BasicConstraints.notCertificateAuthority)
            Critical(KeyUsage(digitalSignature: true))
            try ExtendedKeyUsage([.serverAuth])
            SubjectAlternativeNames(names.map(\.general))
            SubjectKeyIdentifier(hash: publicKey)
            AuthorityKeyIdentifier(
                keyIdentifier: SubjectKeyIdentifier(hash: certificate.publicKey).keyIdentifier)
        }
    }

    /// CA/Browser Forum, Baseline Requirements 7.1: at least 64 bits that nobody can guess.
    private static func serial(_ randomness: Randomness) -> Certificate.SerialNumber {
        // The first bit is 0, so that the number is positive in DER, and the second 1, so that
        // its length is always the same.
        let bytes = randomness.bytes(16)
        return Certificate.SerialNumber(
            bytes: [bytes[0] & 0x3F | 0x40] + bytes.dropFirst())
    }
}

extension Certificate {
    /// Whether it may sign others.
    fileprivate var isAuthority: Bool {
        guard case .isCertificateAuthority? = try? extensions.basicConstraints else {
            return false
        }
        return true
    }
}

extension CertificateAuthority {
    /// Whether these bytes, in DER, are an authority's certificate.
    package static func isAuthority(der: [UInt8]) -> Bool {
        (try? Certificate(derEncoded: der))?.isAuthority ?? false
    }
}

extension ServerName {
    fileprivate var general: GeneralName {
        switch self {
        case .host(let name): .dnsName(name)
        case .address(let bytes): .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
        }
    }
}
