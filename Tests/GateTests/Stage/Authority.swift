import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

@testable import Gate

/// A throw-away certificate authority, and the servers that it vouches for.
struct Authority {
    private let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    private let certificate: Certificate
    private let folder: URL

    init() throws {
        let name = try DistinguishedName { CommonName("throw-away authority") }
        certificate = try Authority.certificate(
            subject: name, key: key.publicKey, issuer: name, signer: key, lifetime: 3_600,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                Critical(KeyUsage(keyCertSign: true))
            })
        folder = FileManager.default.temporaryDirectory.appending(path: "gate-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try pem(certificate).write(
            to: folder.appending(path: "authority.pem"), atomically: true, encoding: .utf8)
    }

    var file: String { folder.appending(path: "authority.pem").path }
    var nioCertificate: NIOSSLCertificate {
        get throws { try NIOSSLCertificate(bytes: Array(pem(certificate).utf8), format: .pem) }
    }

    /// Certificate and key files of a server named `name`; a negative lifetime has expired.
    func server(_ name: String, lifetime: TimeInterval = 3_600) throws -> TLSFiles {
        let leaf = P256.Signing.PrivateKey()
        let leafKey = Certificate.PrivateKey(leaf)
        let leafCertificate = try Authority.certificate(
            subject: try DistinguishedName { CommonName(name) }, key: leafKey.publicKey,
            issuer: certificate.subject, signer: key, lifetime: lifetime,
            extensions: Certificate.Extensions {
                SubjectAlternativeNames([.dnsName(name)])
                try ExtendedKeyUsage([.serverAuth])
            })
        let files = TLSFiles(
            certificateChain: folder.appending(path: "\(name).pem").path,
            privateKey: folder.appending(path: "\(name).key").path)
        try pem(leafCertificate).write(
            toFile: files.certificateChain, atomically: true, encoding: .utf8)
        try leaf.pemRepresentation.write(
            toFile: files.privateKey, atomically: true, encoding: .utf8)
        return files
    }

    func context(_ name: String, lifetime: TimeInterval = 3_600) throws -> NIOSSLContext {
        try ListenerPipeline.tlsContext(server(name, lifetime: lifetime))
    }

    private static func certificate(
        subject: DistinguishedName, key: Certificate.PublicKey, issuer: DistinguishedName,
        signer: Certificate.PrivateKey, lifetime: TimeInterval,
        extensions: Certificate.Extensions
    ) throws -> Certificate {
        try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
            notValidBefore: Date.now - 7_200, notValidAfter: Date.now + lifetime, issuer: issuer,
            subject: subject, signatureAlgorithm: .ecdsaWithSHA256, extensions: extensions,
            issuerPrivateKey: signer)
    }

    private func pem(_ certificate: Certificate) throws -> String {
        try certificate.serializeAsPEM().pemString
    }
}
