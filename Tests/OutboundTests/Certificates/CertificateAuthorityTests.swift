import Foundation
import Outbound
import SwiftASN1
import Testing
import Vocabulary
@_spi(FixedExpiryValidationTime) import X509

struct CertificateAuthorityTests {
    let folder: ScratchFolder
    let now: Instant
    let names = [ServerName.host("sumun.example")] + ServerName.ofThisMachine

    init() throws {
        folder = try ScratchFolder()
        now = try Instant(parsing: "2026-07-20T00:00:00.000000Z")
    }

    private var key: SecretFile { SecretFile(folder.path + "/authority.key") }

    private func authority(keyIn file: SecretFile? = nil) throws -> CertificateAuthority {
        try .made(for: "fsc", keyIn: file ?? key, randomness: .system, now: now)
    }

    private func identity(
        of authority: CertificateAuthority, life: Duration = .seconds(86_400),
        at time: Instant? = nil
    ) throws -> ServerIdentity {
        try authority.identity(
            for: names, life: life, randomness: .system, now: time ?? now)
    }

    /// What somebody who trusts `authority` alone says of `identity` at `time`.
    private func isBelieved(
        _ identity: ServerIdentity, by authority: CertificateAuthority, host: String? = nil,
        at time: Instant
    ) async throws -> Bool {
        let leaf = try Certificate(
            pemEncoded: String(decoding: identity.chain, as: UTF8.self))
        let root = try Certificate(derEncoded: authority.der())
        let moment = Date(timeIntervalSince1970: Double(time.microseconds / 1_000_000))
        var verifier = Verifier(rootCertificates: CertificateStore([root])) {
            RFC5280Policy(fixedExpiryValidationTime: moment)
            ServerIdentityPolicy(serverHostname: host, serverIP: host == nil ? "127.0.0.1" : nil)
        }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore())
        if case .validCertificate = result { return true }
        return false
    }

    @Test func `a server's certificate is believed by whoever believes its authority`() async throws
    {
        let authority = try authority()
        let identity = try identity(of: authority)
        #expect(try await isBelieved(identity, by: authority, at: now))
        for host in ["sumun.example", "localhost"] {
            #expect(try await isBelieved(identity, by: authority, host: host, at: now))
        }
    }

    @Test func `for another name, by another authority or at another time it is not`() async throws
    {
        let authority = try authority()
        let identity = try identity(of: authority)
        #expect(try await !isBelieved(identity, by: authority, host: "other.example", at: now))
        #expect(
            try await !isBelieved(identity, by: authority, host: "a.sumun.example", at: now))
        let other = try self.authority(keyIn: SecretFile(folder.path + "/other.key"))
        #expect(try await !isBelieved(identity, by: other, at: now))
        #expect(try await !isBelieved(identity, by: authority, at: now + .seconds(86_401)))
        #expect(try await !isBelieved(identity, by: authority, at: now - .seconds(3_601)))
        #expect(try await isBelieved(identity, by: authority, at: now - .seconds(3_599)))
    }

    @Test func `a certificate lives as long as asked, and never longer than its authority`() throws
    {
        let authority = try authority()
        #expect(try identity(of: authority).ends == now + .seconds(86_400))
        let years = Duration.seconds(10 * 365 * 86_400)
        let late = try identity(of: authority, at: now + years - .seconds(60))
        #expect(late.ends == now + years)
        #expect(throws: CertificateAuthority.Failure.ended(at: now + years, path: key.path)) {
            try identity(of: authority, at: now + years)
        }
    }

    @Test func `an authority signs servers and no further authorities`() throws {
        let authority = try authority()
        let root = try Certificate(derEncoded: authority.der())
        #expect(
            try root.extensions.basicConstraints == .isCertificateAuthority(maxPathLength: 0))
        #expect(try root.extensions.keyUsage == KeyUsage(keyCertSign: true, cRLSign: true))
        let leaf = try Certificate(
            pemEncoded: String(decoding: identity(of: authority).chain, as: UTF8.self))
        #expect(try leaf.extensions.basicConstraints == .notCertificateAuthority)
        #expect(try leaf.extensions.extendedKeyUsage == ExtendedKeyUsage([.serverAuth]))
        #expect(CertificateAuthority.isAuthority(der: try authority.der()))
        var bytes = DER.Serializer()
        try bytes.serialize(leaf)
        #expect(!CertificateAuthority.isAuthority(der: bytes.serializedBytes))
        #expect(!CertificateAuthority.isAuthority(der: Array("no certificate".utf8)))
    }

    @Test func `no two certificates have a key or a number in common`() throws {
        let authority = try authority()
        let some = try (0..<20).map { _ in try identity(of: authority) }
        #expect(Set(some.map(\.key)).count == some.count)
        let numbers = try some.map {
            try Certificate(pemEncoded: String(decoding: $0.chain, as: UTF8.self)).serialNumber
        }
        #expect(Set(numbers).count == some.count)
        #expect(numbers.allSatisfy { $0.bytes.count == 16 && ($0.bytes.first ?? 0) & 0xC0 == 0x40 })
    }

    @Test func `the key is its owner's alone, and what was kept is the same authority`()
        async throws
    {
        let made = try authority()
        #expect(try folder.mode(of: "authority.key") == 0o600)
        #expect(try folder.names == ["authority.key"])
        let kept = try CertificateAuthority(
            certificate: made.pem(), at: "ca.pem", keyIn: key)
        #expect(try kept.der() == made.der())
        #expect(try await isBelieved(identity(of: kept), by: made, at: now))
    }

    @Test func `a crash between key and certificate leaves a key that the next start takes`()
        async throws
    {
        let first = try authority()
        let second = try authority()
        #expect(try await isBelieved(identity(of: second), by: first, at: now))
    }

    @Test func `a key that is open, gone, another or none is refused by its own reason`() throws {
        let pem = try authority().pem()
        func failure() -> CertificateAuthority.Failure? {
            do throws(CertificateAuthority.Failure) {
                _ = try CertificateAuthority(certificate: pem, at: "ca.pem", keyIn: key)
                return nil
            } catch { return error }
        }
        #expect(failure() == nil)
        let path = key.path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(failure() == .file(.open(path: path, mode: "640")))
        try FileManager.default.removeItem(atPath: path)
        #expect(failure() == .keyGone(path: path, certificate: "ca.pem"))
        try key.create(Array("no key".utf8))
        #expect(failure() == .notAKey(path: path))
        try FileManager.default.removeItem(atPath: path)
        _ = try authority()
        #expect(failure() == .otherKey(path: path, certificate: "ca.pem"))
    }

    @Test func `a server's certificate is no authority's`() throws {
        let leaf = try identity(of: authority()).chain
        for bytes in [leaf, [], Array("-----BEGIN CERTIFICATE-----".utf8)] {
            #expect(throws: CertificateAuthority.Failure.notAnAuthority(path: "ca.pem")) {
                try CertificateAuthority(certificate: bytes, at: "ca.pem", keyIn: key)
            }
        }
    }

    @Test func `a chain that somebody else signed ends with its first certificate`() throws {
        let authority = try authority()
        let made = try identity(of: authority)
        let read = try ServerIdentity(chain: made.chain + authority.pem(), key: made.key)
        #expect(read.ends == made.ends)
        #expect(throws: ServerIdentity.Failure.notACertificate) {
            try ServerIdentity(chain: [], key: made.key)
        }
        #expect(throws: ServerIdentity.Failure.notACertificate) {
            try ServerIdentity(chain: made.key, key: made.key)
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
    func `openssl comes to the same`() throws {
        let authority = try authority()
        try Data(authority.pem()).write(to: URL(filePath: folder.path + "/ca.pem"))
        try Data(identity(of: authority).chain).write(
            to: URL(filePath: folder.path + "/leaf.pem"))
        func verify(_ options: String...) throws -> Int32 {
            let openssl = Process()
            openssl.executableURL = URL(filePath: "/usr/bin/openssl")
            openssl.arguments =
                ["verify", "-x509_strict", "-purpose", "sslserver", "-attime"]
                + ["\(now.microseconds / 1_000_000)", "-CAfile", folder.path + "/ca.pem"]
                + options + [folder.path + "/leaf.pem"]
            openssl.standardOutput = FileHandle.nullDevice
            openssl.standardError = FileHandle.nullDevice
            try openssl.run()
            openssl.waitUntilExit()
            return openssl.terminationStatus
        }
        #expect(try verify("-verify_hostname", "sumun.example") == 0)
        #expect(try verify("-verify_ip", "127.0.0.1") == 0)
        #expect(try verify("-verify_hostname", "other.example") != 0)
    }
}
