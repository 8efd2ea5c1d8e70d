import Outbound
import Testing
import Vocabulary

struct HTTPFetchTests {
    private func failure(
        _ path: String, sizeLimit: ByteCount = .mebibytes(1), deadline: Duration = .seconds(10)
    ) async throws -> HTTPFetch.Failure? {
        let server = try await ScriptedServer.start()
        let fetch = try HTTPFetch.network(
            .init(sizeLimit: sizeLimit, deadline: deadline, allowsLoopbackHTTP: true))
        var failure: HTTPFetch.Failure?
        do throws(HTTPFetch.Failure) { _ = try await fetch.get(server.url(path)) } catch {
            failure = error
        }
        await fetch.close()
        try await server.stop()
        return failure
    }

    @Test func `a document is fetched whole`() async throws {
        let server = try await ScriptedServer.start()
        let fetch = try HTTPFetch.network(.init(allowsLoopbackHTTP: true))
        #expect(try await fetch.get(server.url("/document")) == Array("a.b.c".utf8))
        await fetch.close()
        try await server.stop()
    }

    @Test func `a document is brought, and its answer is whole or empty`() async throws {
        let server = try await ScriptedServer.start()
        let fetch = try HTTPFetch.network(.init(allowsLoopbackHTTP: true))
        let document = Array("d.e.f".utf8)
        #expect(try await fetch.post(server.url("/document"), document) == Array("a.b.c".utf8))
        #expect(try await fetch.post(server.url("/taken"), document) == [])
        await #expect(throws: HTTPFetch.Failure.status(404)) {
            try await fetch.post(server.url("/missing"), document)
        }
        await #expect(throws: HTTPFetch.Failure.notHTTPS("http://example.com/")) {
            try await fetch.post("http://example.com/", document)
        }
        await fetch.close()
        try await server.stop()
    }

    @Test func `a redirect is a status and is never followed`() async throws {
        #expect(try await failure("/redirect") == .status(302))
    }

    @Test func `any status but 200 is told`() async throws {
        #expect(try await failure("/missing") == .status(404))
    }

    @Test(arguments: ["/announced", "/unannounced"])
    func `a body over the limit is refused and not cut`(path: String) async throws {
        let limit = ByteCount.bytes(1_000)
        #expect(try await failure(path, sizeLimit: limit) == .tooLarge(limit: limit))
    }

    @Test func `half a body is no body`() async throws {
        guard case .unreachable = try await failure("/cut") else {
            Issue.record("a cut body was taken")
            return
        }
    }

    @Test(arguments: ["/silent", "/late"])
    func `the deadline covers the answer to its last byte`(path: String) async throws {
        let deadline = Duration.milliseconds(300)
        #expect(try await failure(path, deadline: deadline) == .deadline(deadline))
    }

    @Test(arguments: [
        "http://example.com/", "http://127.0.0.1.example.com/", "http://localhost/",
        "http://128.0.0.1/", "ftp://127.0.0.1/", "http://127.0.0.256/",
    ])
    func `plain HTTP goes to no address but a loopback literal`(url: String) async throws {
        let fetch = try HTTPFetch.network(.init(allowsLoopbackHTTP: true))
        await #expect(throws: HTTPFetch.Failure.notHTTPS(url)) { try await fetch.get(url) }
        await fetch.close()
    }

    @Test func `plain HTTP to loopback needs to be allowed`() async throws {
        let fetch = try HTTPFetch.network(.init())
        let url = "http://127.0.0.1:1/"
        await #expect(throws: HTTPFetch.Failure.notHTTPS(url)) { try await fetch.get(url) }
        await fetch.close()
    }

    @Test(arguments: [
        "", "https://", "https://user:pw@host/", "https://host/#part", "host/path",
        "https://host/\r\nx: y", "https://host/수문",
    ])
    func `what is no plain address is refused`(url: String) async throws {
        let fetch = try HTTPFetch.network(.init())
        await #expect(throws: HTTPFetch.Failure.self) { try await fetch.get(url) }
        await fetch.close()
    }

    @Test func `an authority file without a certificate is refused at once`() throws {
        let folder = try ScratchFolder()
        let path = "\(folder.path)/ca.pem"
        try SecretFile(path).create(Array("nothing".utf8))
        #expect(throws: HTTPFetch.Failure.badAuthorityFile(path: path)) {
            try HTTPFetch.network(.init(authorities: .file(path)))
        }
    }
}
