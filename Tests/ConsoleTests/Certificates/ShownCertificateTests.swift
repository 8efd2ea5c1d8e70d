import Foundation
import Hummingbird
import Logging
import Outbound
import Testing
import Vocabulary

@testable import Console

/// A server in TLS, spoken to by the client with which offices speak to each other.
struct ShownCertificateTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/tls-\(UUID().uuidString)"

    private func authority(_ name: String) throws -> CertificateAuthority {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        return try .made(
            for: name, keyIn: SecretFile("\(folder)/\(name).key"), randomness: .system,
            now: WallClock.system.now())
    }

    private func identity(
        of authority: CertificateAuthority, for names: [ServerName] = ServerName.ofThisMachine
    ) throws -> ServerIdentity {
        try authority.identity(
            for: names, life: .seconds(3600), randomness: .system, now: WallClock.system.now())
    }

    /// Runs `act` with the port of a server that shows `certificate`.
    private func serving(
        _ certificate: ShownCertificate, _ act: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let router = Router()
        router.get("/") { _, _ in "here" }
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, server: try ConsoleService.server(certificate),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask {
                for await port in ports { return try await act(port) }
            }
            try await group.next()
            group.cancelAll()
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func fetch(
        _ port: Int, believing authority: CertificateAuthority
    ) async throws -> Result<String, HTTPFetch.Failure> {
        let fetch = try HTTPFetch.network(
            .init(deadline: .seconds(5), authorities: .only(authority.der())))
        let result: Result<String, HTTPFetch.Failure>
        do throws(HTTPFetch.Failure) {
            let body = try await fetch.get("https://127.0.0.1:\(port)/")
            result = .success(String(decoding: body, as: UTF8.self))
        } catch { result = .failure(error) }
        await fetch.close()
        return result
    }

    private static let untrusted = HTTPFetch.Failure.tls(
        "its certificate is of no authority that is trusted here, or has ended")

    @Test func `another certificate takes its place without a stop`() async throws {
        let (first, second) = (try authority("one"), try authority("two"))
        let shown = try identity(of: first)
        let next = try identity(of: second)
        let certificate = try ShownCertificate(chain: shown.chain, key: shown.key)
        try await serving(certificate) { port in
            #expect(try await Self.fetch(port, believing: first) == .success("here"))
            #expect(try await Self.fetch(port, believing: second) == .failure(Self.untrusted))
            try certificate.show(chain: next.chain, key: next.key)
            #expect(try await Self.fetch(port, believing: second) == .success("here"))
            #expect(try await Self.fetch(port, believing: first) == .failure(Self.untrusted))
        }
    }

    @Test func `the other office's name is checked too`() async throws {
        let authority = try authority("one")
        let shown = try identity(of: authority, for: [.host("elsewhere.example")])
        let certificate = try ShownCertificate(chain: shown.chain, key: shown.key)
        try await serving(certificate) { port in
            let answer = try await Self.fetch(port, believing: authority)
            #expect(answer == .failure(.tls("its certificate is for another name")))
        }
    }

    @Test func `a key that is another's is refused, and what was shown stays`() async throws {
        let authority = try authority("one")
        let (shown, other) = (try identity(of: authority), try identity(of: authority))
        let certificate = try ShownCertificate(chain: shown.chain, key: shown.key)
        for (chain, key) in [
            (other.chain, shown.key), (shown.chain, other.key), ([], shown.key),
            (shown.chain, []), (shown.key, shown.key),
        ] {
            #expect(throws: Refusal.self) { try certificate.show(chain: chain, key: key) }
            #expect(throws: Refusal.self) { try ShownCertificate(chain: chain, key: key) }
        }
        try await serving(certificate) { port in
            let answer = try await Self.fetch(port, believing: authority)
            #expect(answer == .success("here"))
        }
    }

    @Test func `who is believed must be a certificate`() {
        #expect(throws: HTTPFetch.Failure.badAuthority) {
            try HTTPFetch.network(.init(authorities: .only(Array("none".utf8))))
        }
    }
}
