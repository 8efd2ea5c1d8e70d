import Synchronization
import Testing

@testable import Gate

/// What an upstream may cost: connections, time, and a count of its failures.
struct UpstreamLimitTests {
    @Test func `more connections than a service may have meet a busy gate`() async throws {
        let mock = try await MockUpstream.start { seen in
            seen.body.contains("slowly")
                ? [MockUpstream.streamHead, .wait(.seconds(120))]
                : [MockUpstream.answer(Setting.completion)]
        }
        try await Stage.run(to: mock) {
            $0.loops = 1
            $0.bounds.upstreamConnections = 1
        } _: { stage in
            let first = try await stage.client()
            try await first.send(
                stage.post(Setting.streamed.replacing("hello", with: "slowly")))
            try await first.wait { $0.received.contains("text/event-stream") }
            let second = try await stage.client()
            try await second.send(stage.post())
            let busy = try await second.answer()
            #expect(busy.status == 503 && busy.body.contains("gate_busy"))
            #expect(mock.connections.withLock { $0 } == 1)
            try await second.wait { _ in stage.record.bodies("outcome").count == 1 }
            #expect(stage.record.bodies("outcome")[0].contains("\"requestSent\":false"))
            first.close()
            try await second.wait { _ in stage.record.bodies("outcome").count == 2 }
            try await second.send(stage.post())
            #expect(try await second.answer().status == 200)
        }
    }

    @Test func `an exchange that never stops speaking ends at its deadline`() async throws {
        let words = (0..<1_200).flatMap { _ in
            [MockUpstream.chunk(SSE.text("word ")), .wait(.milliseconds(100))]
        }
        let mock = try await MockUpstream.start { _ in [MockUpstream.streamHead] + words }
        try await Stage.run(to: mock) {
            $0.times.exchange = .milliseconds(700)
        } _: { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            #expect(try await client.answer().body.contains("upstream_timeout"))
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
            #expect(
                stage.record.bodies("outcome")[0].contains(
                    "\"ended\":\"cut\",\"reason\":\"upstream_timeout\""))
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
        }
    }

    @Test(arguments: [
        ([MockUpstream.Step.close], "upstream_malformed"),
        ([.send("nonsense\r\n\r\n")], "upstream_malformed"),
        ([.wait(.seconds(120))], "upstream_timeout"),
    ])
    func `a failure of an upstream is counted by its reason, and by bytes since it was asked`(
        steps: [MockUpstream.Step], reason: String
    ) async throws {
        let mock = try await MockUpstream.start { _ in steps }
        try await Stage.run(to: mock) {
            if reason == "upstream_timeout" { $0.times.firstByte = .milliseconds(300) }
        } _: { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            #expect(try await client.answer().body.contains(reason))
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
            #expect(stage.record.bodies("outcome")[0].contains("\"requestSent\":true"))
            let line =
                "upstream_errors_total{service=\"mock\",reason=\"\(reason)\"} 1\n"
            #expect(stage.metrics.prometheusText().contains(line))
        }
    }
}
