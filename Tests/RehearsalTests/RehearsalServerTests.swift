import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@testable import Rehearsal

struct RehearsalServerTests {
    @Test(arguments: 0..<3, [true, false])
    func `each interface answers over TLS`(interface: Int, streamed: Bool) async throws {
        let (path, body) = Request.all[interface]
        try await withRehearsal {
            $0.certificate = .valid
        } _: { client, running in
            let answer = try await client.post(path, body("hello", streamed))
            #expect(answer.status == 200)
            #expect(answer.text.contains("no AI"))
            #expect(answer.isClosed)
            #expect(running.seen.end(of: 1) == .complete)
        }
    }

    @Test(arguments: [CertificateMode.wrongName, .expired, .unknownAuthority])
    func `a certificate that is wrong as asked is believed by nobody`(mode: CertificateMode)
        async throws
    {
        try await withRehearsal {
            $0.certificate = mode
        } _: { client, running in
            let answer = try? await client.post("/v1/responses", Request.responses("hello"))
            #expect(answer?.bytes.isEmpty ?? true)
            #expect(running.seen.requests.isEmpty)
        }
    }

    @Test func `models are listed in the shape of who asks`() async throws {
        try await withRehearsal { client, _ in
            let get = "GET /v1/models HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            let openAI = try await client.send(get + "\r\n")
            #expect(openAI.body.contains(#""object":"list""#))
            let anthropic = try await client.send(
                get + "anthropic-version: 2023-06-01\r\n\r\n")
            #expect(anthropic.body.contains(#""has_more":false"#))
            let other = try await client.send(get.replacing("models", with: "other") + "\r\n")
            #expect(other.status == 404)
        }
    }

    @Test func `what was seen is in memory and in the file, headers and body`() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/seen-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withRehearsal {
            $0.seenFile = path
        } _: { client, running in
            _ = try await client.post(
                "/v1/chat/completions?a=b", Request.chat("수문"), headers: "X-Test: here\r\n")
            let request = try #require(running.seen.requests.first)
            #expect(request.target == "/v1/chat/completions?a=b")
            #expect(request.values(of: "x-test") == ["here"])
            #expect(request.bodyText == Request.chat("수문"))
        }
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        let first = try JSONDecoder().decode(JSONValue.self, from: Data(lines[0].utf8))
        #expect(first["event"]?.string == "request")
        #expect(first["body"]?.string == Request.chat("수문"))
        #expect(lines[1] == #"{"event":"end","number":1,"how":"complete"}"#)
    }

    @Test func `one byte a write tears events and characters`() async throws {
        try await withRehearsal { client, _ in
            let answer = try await client.post(
                "/v1/messages", Request.messages("rehearse:bytes 수문", stream: true))
            // Each byte in a chunk of its own: a three-byte character is three chunks.
            #expect(answer.bytes.firstRange(of: [UInt8]("1\r\n".utf8) + [0xEC, 0x0D, 0x0A]) != nil)
            #expect(answer.body.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test func `a provider that hangs answers nothing and keeps the connection`() async throws {
        try await withRehearsal { client, running in
            let answer = try await client.post(
                "/v1/chat/completions", Request.chat("rehearse:hang"),
                patience: .milliseconds(200))
            #expect(answer.bytes.isEmpty)
            #expect(!answer.isClosed)
            #expect(running.seen.requests.count == 1)
        }
    }

    @Test func `a stream that stalls has begun and does not end`() async throws {
        try await withRehearsal { client, _ in
            let answer = try await client.post(
                "/v1/chat/completions", Request.chat("rehearse:stall", stream: true),
                patience: .milliseconds(300))
            #expect(answer.text.contains("data: "))
            #expect(!answer.text.contains("[DONE]"))
            #expect(!answer.isClosed)
        }
    }

    @Test(arguments: [true, false])
    func `a connection dropped in the middle ends without its end`(streamed: Bool) async throws {
        try await withRehearsal { client, running in
            let answer = try await client.post(
                "/v1/messages", Request.messages("rehearse:drop", stream: streamed))
            #expect(answer.status == 200)
            #expect(answer.isClosed)
            #expect(!answer.text.contains("message_stop"))
            #expect(!answer.body.hasSuffix("0\r\n\r\n"))
            #expect(running.seen.end(of: 1) == .dropped)
        }
    }

    @Test func `a client that leaves is noticed`() async throws {
        try await withRehearsal { client, running in
            _ = try await client.post(
                "/v1/messages", Request.messages("rehearse:slow", stream: true),
                patience: .milliseconds(200))
            for _ in 0..<100 where running.seen.end(of: 1) == nil {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(running.seen.end(of: 1) == .clientGone)
        }
    }

    @Test func `malformed and oversized answers go out as they are`() async throws {
        try await withRehearsal { client, _ in
            let wire = try await client.post("/v1/responses", Request.responses("rehearse:wire"))
            #expect(wire.text == "HTTP/1.1 2x0 what\r\n\r\n")
            let malformed = try await client.post(
                "/v1/chat/completions", Request.chat("rehearse:malformed"))
            #expect(malformed.body == "data: {\"choices\":[\n\n")
            let large = try await client.post(
                "/v1/chat/completions", Request.chat("rehearse:large"))
            #expect(large.bytes.count > 9 << 20)
        }
    }

    @Test func `an error in the middle of a stream is the interface's own event`() async throws {
        try await withRehearsal { client, _ in
            for (path, body) in Request.all {
                let answer = try await client.post(path, body("rehearse:error", true))
                #expect(answer.status == 200)
                #expect(answer.text.contains("overloaded_error"), "\(path)")
                #expect(!answer.text.contains("[DONE]"))
                #expect(!answer.text.contains("response.completed"))
                #expect(!answer.text.contains("message_stop"))
            }
        }
    }

    @Test func `requests one after another are answered on one connection`() async throws {
        try await withRehearsal { client, _ in
            let body = Request.chat("one")
            let request =
                "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
            let last = request.replacing("Host: a", with: "Host: a\r\nConnection: close")
            let answer = try await client.send(request + request + last)
            #expect(answer.text.ranges(of: "HTTP/1.1 200 OK").count == 3)
        }
    }

    @Test func `as a service it says its real port and ends with its group`() async throws {
        var configuration = RehearsalConfiguration()
        configuration.port = 0
        let port = Mutex(0)
        let (ready, isReady) = AsyncStream.makeStream(of: Int.self)
        let server = RehearsalServer(configuration) { running in
            isReady.yield(running.port)
            isReady.finish()
        }
        let group = ServiceGroup(
            services: [server], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await number in ready { port.withLock { $0 = number } }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(port.withLock { $0 } > 0)
    }
}
