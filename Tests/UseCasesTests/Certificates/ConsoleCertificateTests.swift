import Documents
import Foundation
import Interchange
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct ConsoleCertificateTests {
    let scene: Scene
    let now = WallClock.system.now()

    init() throws { scene = try Scene() }

    /// The supervisor's office at a time that stands still.
    private func keep(
        _ tls: ConsoleTLS, listening host: String = "127.0.0.1", origin: String? = nil,
        at time: Instant? = nil
    ) throws -> KeepConsoleCertificate? {
        let world = World(
            clock: .standing(at: time ?? now), randomness: .system,
            files: scene.world.files, hasher: scene.world.hasher)
        return try KeepConsoleCertificate(
            desk: .open(scene.supervisorFolder, in: world), tls: tls, listening: host,
            origin: origin)
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: scene.folder + "/" + path)))
    }

    /// The names in a certificate, as openssl writes them.
    private func names(_ identity: ServerIdentity) throws -> String {
        let path = scene.folder + "/leaf.pem"
        try Data(identity.chain).write(to: URL(filePath: path))
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/openssl")
        openssl.arguments = ["x509", "-in", path, "-noout", "-ext", "subjectAltName"]
        let output = Pipe()
        openssl.standardOutput = output
        try openssl.run()
        return String(
            decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    }

    @Test func `an office is founded with an authority, whose key is its owner's alone`() throws {
        for office in ["supervisor", "firm"] {
            #expect(try scene.mode("\(office)/keys/authority.key") == 0o600)
            let card = try OfficeCard.introduced(
                by: SignedDocument(parsing: bytes("\(office)/office.card")))
            let authority = try CertificateAuthority(
                certificate: bytes("\(office)/office-ca.pem"), at: "",
                keyIn: SecretFile("\(scene.folder)/\(office)/keys/authority.key"))
            #expect(try card.authority?.bytes == authority.der())
        }
    }

    @Test func `a firm's office trusts the authority of its supervisor's card`() throws {
        let card = try scene.supervisor().desk.card
        #expect(try scene.firm().read().office.supervisor?.keys.authority == card.authority)
        #expect(card.authority != nil)
    }

    @Test func `a new office's console speaks TLS by its own authority`() throws {
        #expect(try scene.supervisor().settings().consoleTLS.isOn)
        #expect(try scene.firm().settings().consoleTLS.isOn)
        #expect(try scene.firm().desk.consoleAddress() == "https://127.0.0.1:8610")
    }

    @Test func `a console without TLS needs no certificate`() throws {
        #expect(try keep(.plain) == nil)
    }

    @Test func `an office from before has its authority made when it needs one`() throws {
        for path in ["/office-ca.pem", "/keys/authority.key"] {
            try FileManager.default.removeItem(atPath: scene.supervisorFolder + path)
        }
        let keep = try #require(try keep(.office(life: .seconds(60))))
        _ = try keep(holding: nil)
        #expect(try scene.mode("supervisor/keys/authority.key") == 0o600)
        let made = try bytes("supervisor/office-ca.pem")
        _ = try keep(holding: nil)
        #expect(try bytes("supervisor/office-ca.pem") == made)
    }

    @Test func `a certificate is kept for two thirds of its life and then made anew`() throws {
        let life = Duration.seconds(300)
        func keep(_ time: Instant) throws -> KeepConsoleCertificate {
            try #require(try self.keep(.office(life: life), at: time))
        }
        let first = try keep(now)(holding: nil)
        #expect(try keep(now + .seconds(198))(holding: first) == first)
        let late = try keep(now + .seconds(201))
        let second = try late(holding: first)
        #expect(second != first && second.ends > first.ends)
        #expect(late.pause == .seconds(30))
        #expect(try self.keep(.office(life: ConsoleTLS.defaultLife))?.pause == .seconds(60))
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")),
        arguments: [
            ("127.0.0.1", nil, ["DNS:localhost", "IP Address:127.0.0.1"]),
            ("0.0.0.0", "https://sumun.example:8443", ["DNS:sumun.example", "DNS:localhost"]),
            ("192.0.2.1", "https://[2001:db8::1]", ["IP Address:192.0.2.1", "2001:DB8"]),
        ] as [(String, String?, [String])])
    func `it is for the origin's host, where the console listens, and this machine`(
        host: String, origin: String?, wanted: [String]
    ) throws {
        let keep = try #require(
            try keep(.office(life: .seconds(60)), listening: host, origin: origin))
        let names = try names(keep(holding: nil))
        for name in wanted { #expect(names.contains(name), "\(names)") }
        #expect(!names.contains("0.0.0.0"))
    }

    @Test(arguments: ["https://0.0.0.0", "https://*.example", "https://a_b.example:1"])
    func `an origin that no certificate can be for is refused`(origin: String) {
        #expect(throws: Refusal.self) { try keep(.office(life: .seconds(60)), origin: origin) }
    }

    @Test func `somebody else's certificate is read anew, and one that has ended is refused`()
        throws
    {
        let own = try #require(try keep(.office(life: .seconds(300))))
        let tls = ConsoleTLS.files(TLSSettings(certificate: "a.pem", key: "keys/a.key"))
        let key = SecretFile(scene.supervisorFolder + "/keys/a.key")
        let chain = URL(filePath: scene.supervisorFolder + "/a.pem")
        let files = try #require(try keep(tls))
        #expect(files.authorityFile == nil)
        #expect(throws: Refusal.self) { try files(holding: nil) }
        let first = try own(holding: nil)
        try Data(first.chain).write(to: chain)
        #expect(throws: SecretFile.Failure.missing(path: key.path)) { try files(holding: nil) }
        try key.create(first.key)
        #expect(try files(holding: nil) == first)
        let second = try own(holding: nil)
        try Data(second.chain).write(to: chain)
        #expect(try files(holding: first).chain == second.chain)
        let late = try #require(try keep(tls, at: second.ends))
        let refusal = #expect(throws: Refusal.self) { try late(holding: nil) }
        #expect(refusal?.message.contains("has ended") == true)
    }

    @Test func `a card whose authority is no certificate is not taken`() throws {
        let card = try scene.firm().desk.card
        let changed = try OfficeCard(
            office: card.office, id: card.id, names: card.names, sequence: 1,
            issuedAt: card.issuedAt, identity: card.identity, documents: card.documents,
            officeLog: card.officeLog, gateLogs: [], authority: AuthorityCertificate([1, 2, 3]))
        let identity = KeyFile(folder: scene.firmFolder + "/keys", name: "identity")
        let key = try identity.load()
        let publicKey = try #require(PublicKey(key.publicKey))
        let document = try changed.signed(
            by: DocumentSigner(publicKey: publicKey, sign: key.sign))
        let given = try GivenCard(document: document.bytes)
        #expect(throws: CardFailure.noAuthority) {
            try ImportFirmCard(desk: scene.supervisor())(
                given, confirmed: given.fingerprint, by: nil)
        }
    }
}
