import NIOSSL
import Synchronization
import Testing

@testable import Gate

/// Which certificates the gate takes, and which it shows.
struct UpstreamTLSTests {
    private func upstream(_ mock: MockUpstream, trusting authority: Authority) throws -> Upstream {
        try Upstream(host: "localhost", port: mock.port, authorities: authority.file)
    }

    @Test func `an upstream with the right certificate is spoken to`() async throws {
        let authority = try Authority()
        let mock = try await MockUpstream.start(tls: authority.context("localhost")) { _ in
            [MockUpstream.answer(Setting.completion)]
        }
        try await Stage.run(upstream: upstream(mock, trusting: authority)) { stage in
            let client = try await stage.client()
            for _ in 0..<3 {
                try await client.send(stage.post())
                #expect(try await client.answer().status == 200)
            }
            #expect(mock.connections.withLock { $0 } == 1)
        }
    }

    @Test(arguments: ["wrong name", "expired", "unknown authority"])
    func `an upstream with a wrong certificate sees no request`(fault: String) async throws {
        let authority = try Authority()
        let tls =
            switch fault {
            case "wrong name": try authority.context("elsewhere")
            case "expired": try authority.context("localhost", lifetime: -60)
            default: try Authority().context("localhost")
            }
        let mock = try await MockUpstream.start(tls: tls) { _ in
            [MockUpstream.answer(Setting.completion)]
        }
        try await Stage.run(upstream: upstream(mock, trusting: authority)) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            let answer = try await client.answer()
            #expect(answer.body.contains("upstream_tls"))
            #expect(mock.seenCount == 0)
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
        }
    }

    @Test func `a plain upstream where TLS should be sees no request`() async throws {
        let authority = try Authority()
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(upstream: upstream(mock, trusting: authority)) {
            $0.times.connect = .seconds(1)
        } _: { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            #expect(try await client.answer().status >= 500)
            #expect(mock.seenCount == 0)
        }
    }

    @Test func `callers are spoken to over TLS`() async throws {
        let authority = try Authority()
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock, tls: authority.server("localhost")) { stage in
            let client = try await RawClient.connect(
                to: stage.port, trusting: authority.nioCertificate)
            for _ in 0..<3 {
                try await client.send(stage.post())
                #expect(try await client.answer().status == 200)
            }
            try await client.send("nonsense\r\n\r\n")
            #expect(try await client.answer().body.contains("malformed_request"))
            try await client.wait { $0.isEnded }
        }
    }

    @Test func `a caller that speaks no TLS 1.3 is not spoken to`() async throws {
        let authority = try Authority()
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock, tls: authority.server("localhost")) { stage in
            let client = try await RawClient.connect(
                to: stage.port, trusting: authority.nioCertificate, speaking: .tlsv12)
            client.offer(Array(stage.post().utf8))
            try await client.wait { $0.isEnded }
            #expect(client.received.isEmpty && mock.seenCount == 0)
            #expect(stage.record.bodies("admission").isEmpty)
        }
    }

    @Test func `a stream crosses two TLS connections whole`() async throws {
        let authority = try Authority()
        let mock = try await MockUpstream.start(tls: authority.context("localhost")) { _ in
            [MockUpstream.streamHead]
                + (0..<200).map { MockUpstream.chunk(SSE.text("word \($0) ")) }
                + [MockUpstream.chunk("data: [DONE]\n\n"), MockUpstream.streamEnd]
        }
        let upstream = try upstream(mock, trusting: authority)
        try await Stage.run(upstream: upstream, tls: authority.server("localhost")) { stage in
            let client = try await RawClient.connect(
                to: stage.port, trusting: authority.nioCertificate)
            try await client.send(stage.post(Setting.streamed))
            let answer = try await client.answer()
            let words = answer.body.split(separator: "\"content\":\"").dropFirst()
                .compactMap { $0.split(separator: "\"", omittingEmptySubsequences: false).first }
            #expect(words.joined() == (0..<200).map { "word \($0) " }.joined())
            #expect(answer.body.contains("[DONE]"))
        }
    }
}
