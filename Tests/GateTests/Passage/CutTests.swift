import Egress
import ServiceLifecycle
import Synchronization
import Testing
import Vocabulary

@testable import Gate

/// Exchanges that end otherwise than they began.
struct CutTests {
    /// Begins a stream and says no more: what ends it, ends it before the provider does.
    private static let silence: [MockUpstream.Step] = [
        MockUpstream.streamHead, MockUpstream.chunk(SSE.text("one")), .wait(.seconds(120)),
    ]

    @Test func `a stop order cuts a stream in flight that says nothing`() async throws {
        let mock = try await MockUpstream.start { _ in Self.silence }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { $0.received.contains("text/event-stream") }
            stage.snapshots.swap(to: try Setting.snapshot(stopped: true))
            #expect(try await client.answer().body.contains("gate_stopped"))
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
        }
    }

    @Test func `a caller that hangs up cancels the upstream and has an outcome`() async throws {
        let mock = try await MockUpstream.start { _ in Self.silence }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { $0.received.contains("text/event-stream") }
            client.close()
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
            #expect(stage.metrics.prometheusText().contains("requests_in_flight 0\n"))
        }
    }

    @Test func `a record that stops by itself cuts a stream in flight`() async throws {
        let mock = try await MockUpstream.start { _ in Self.silence }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { $0.received.contains("text/event-stream") }
            stage.record.disk.withLock { $0 = .broken }
            #expect(try await client.answer().body.contains("record_unavailable"))
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
            try await client.wait { _ in
                stage.status.report.shutters.contains(.recordUnavailable)
            }
        }
    }

    @Test func `a caller that ends its half of the connection counts as gone`() async throws {
        let mock = try await MockUpstream.start { _ in Self.silence }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { $0.received.contains("text/event-stream") }
            client.endSending()
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
            #expect(stage.record.bodies("outcome")[0].contains("\"ended\":\"caller_left\""))
            try await client.wait { $0.isEnded }
        }
    }

    @Test func `a caller gone before its record is durable reaches no upstream`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let record = TestRecord(.held)
        let counters = GateCounters()
        try await Stage.run(to: mock, record: record, counters: counters) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            try await client.wait { _ in record.heldCount == 1 }
            client.close()
            try await client.wait { _ in
                stage.metrics.prometheusText().contains("sumun_gate_connections 0\n")
            }
            record.release()
            try await client.wait { _ in record.bodies("outcome").count == 1 }
            #expect(mock.connections.withLock { $0 } == 0)
            let outcome = try #require(record.bodies("outcome").first)
            #expect(outcome.contains("\"ended\":\"caller_left\""))
            Self.expectNothingSent(outcome, counters)
        }
    }

    @Test func `a stop order that comes before the record is durable lets nothing out`()
        async throws
    {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let record = TestRecord(.held)
        let counters = GateCounters()
        try await Stage.run(to: mock, record: record, counters: counters) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            try await client.wait { _ in record.heldCount == 1 }
            stage.snapshots.swap(to: try Setting.snapshot(stopped: true))
            record.release()
            let answer = try await client.answer()
            #expect(answer.body.contains("gate_stopped"))
            #expect(answer.headers["sumun-record"] == "log/0")
            try await client.wait { _ in record.bodies("outcome").count == 1 }
            #expect(mock.connections.withLock { $0 } == 0)
            let outcome = try #require(record.bodies("outcome").first)
            #expect(outcome.contains("\"ended\":\"cut\",\"reason\":\"gate_stopped\""))
            Self.expectNothingSent(outcome, counters)
        }
    }

    private static func expectNothingSent(_ outcome: String, _ counters: GateCounters) {
        #expect(outcome.contains("\"tokens\":0,\"tokensEstimated\":false"))
        #expect(outcome.contains("\"requestSent\":false"))
        let usage = counters.quotas.withLock {
            $0.usage(of: .caller(Setting.caller), on: KoreanDate(of: SystemTime.now))
        }
        #expect(usage.requests == 1 && usage.tokens == 0 && usage.reservedTokens == 0)
    }

    @Test(arguments: [
        ([MockUpstream.Step.close], "upstream_malformed"),
        (
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"), .close],
            "upstream_malformed"
        ),
        ([.send("nonsense\r\n\r\n")], "upstream_malformed"),
        ([.send("HTTP/1.1 200 OK\r\n\r\nuntil the end"), .close], "upstream_malformed"),
        (
            [.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx")],
            "upstream_malformed"
        ),
        (
            [
                .send(
                    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                )
            ], "upstream_malformed"
        ),
        ([.wait(.seconds(120))], "upstream_timeout"),
        (
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"), .wait(.seconds(120))],
            "upstream_timeout"
        ),
    ])
    func `an upstream that fails is told as what it did`(
        steps: [MockUpstream.Step], code: String
    ) async throws {
        let mock = try await MockUpstream.start { _ in steps }
        try await Stage.run(to: mock) {
            guard code == "upstream_timeout" else { return }
            $0.times.firstByte = .milliseconds(500)
            $0.times.upstreamIdle = .milliseconds(500)
        } _: { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            let answer = try await client.answer()
            #expect(answer.status >= 500)
            #expect(answer.body.contains(code))
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
        }
    }

    @Test func `an upstream that nobody listens for is unreachable`() async throws {
        try await Stage.run { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            #expect(try await client.answer().body.contains("upstream_unreachable"))
        }
    }

    @Test func `an upstream that dies in a stream ends it with the error event`() async throws {
        let mock = try await MockUpstream.start { _ in
            [
                MockUpstream.streamHead, MockUpstream.chunk(SSE.text("one")),
                .wait(.milliseconds(50)), .close,
            ]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            let answer = try await client.answer()
            #expect(answer.body.contains("error"))
        }
    }

    @Test func `a redirect is not followed`() async throws {
        let mock = try await MockUpstream.start { _ in
            [
                MockUpstream.answer(
                    "{}", status: "302 Found", extra: "Location: http://127.0.0.1:1/\r\n")
            ]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            _ = try await client.answer()
            #expect(mock.seenCount == 1)
        }
    }

    @Test func `a connection that the upstream closed while idle is not used`() async throws {
        let mock = try await MockUpstream.start { _ in
            [MockUpstream.answer(Setting.completion), .wait(.milliseconds(20)), .close]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            for count in 1...3 {
                try await client.send(stage.post())
                #expect(try await client.answer().status == 200)
                try await client.wait { _ in mock.ended.withLock { $0 } == count }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(mock.connections.withLock { $0 } == 3)
        }
    }

    @Test(arguments: [
        ": \(String(repeating: "x", count: 8_000))\n\n",
        SSE.text(String(repeating: "a word and 900-1234 ", count: 20)),
    ])
    func `a slow reader stops the upstream, whatever is inspected on the way`(
        event: String
    ) async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.streamHead, .flood(event)] }
        try await Stage.run(to: mock) { stage in
            let client = try await RawClient.connect(to: stage.port, reading: false)
            try await client.send(stage.post(Setting.streamed))
            var poured = -1
            for _ in 0..<40 where poured <= 0 || mock.flooded.withLock({ $0 }) != poured {
                poured = mock.flooded.withLock { $0 }
                try await Task.sleep(for: .milliseconds(500))
            }
            #expect(mock.flooded.withLock { $0 } == poured)
            // What sockets hold on both sides, and a little of our own.
            #expect(poured > 0 && poured < 24 << 20)
            client.close()
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
        }
    }

    @Test func `a gate told to stop lets a stream end, and cuts one that does not`() async throws {
        let mock = try await MockUpstream.start { _ in Self.silence }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { $0.received.contains("text/event-stream") }
            await stage.service.triggerGracefulShutdown()
            try await client.wait { $0.isEnded }
            #expect(client.received.contains("error"))
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
        }
    }
}

enum SSE {
    static func text(_ text: String) -> String {
        "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
            + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(text)\"},\"finish_reason\":null}]}\n\n"
    }
}
