import Synchronization
import Testing

@testable import Gate

/// Whole requests over real sockets.
struct PassageTests {
    @Test func `a permitted request reaches the upstream and its answer the caller`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            let answer = try await client.answer()
            #expect(answer.status == 200)
            #expect(answer.body.contains("fine"))
            #expect(answer.headers["sumun-record"] != nil)
            let seen = try #require(mock.seen.withLock { $0.first })
            #expect(seen.head.contains("Bearer upstream-secret"))
            #expect(!seen.head.contains("Bearer \(Setting.key)\r"))
            #expect(seen.head.contains("Accept-Encoding: identity"))
        }
    }

    @Test func `one connection to the caller and one to the upstream serve many requests`()
        async throws
    {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            for _ in 0..<20 {
                try await client.send(stage.post())
                #expect(try await client.answer().status == 200)
            }
            #expect(mock.seenCount == 20)
            #expect(mock.connections.withLock { $0 } == 1)
        }
    }

    @Test func `requests sent without waiting are answered in their order`() async throws {
        let mock = try await MockUpstream.start { seen in
            [
                MockUpstream.answer(
                    Setting.completion.replacing(
                        "fine", with: seen.body.contains("first") ? "one" : "two"))
            ]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            let first = Setting.chat.replacing("hello", with: "first")
            try await client.send(stage.post(first) + stage.post())
            #expect(try await client.answer().body.contains("\"one\""))
            #expect(try await client.answer().body.contains("\"two\""))
        }
    }

    @Test func `nothing reaches the upstream before the record is durable`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let record = TestRecord(.held)
        try await Stage.run(to: mock, record: record) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            try await client.wait { _ in record.heldCount == 1 }
            try await Task.sleep(for: .milliseconds(50))
            #expect(mock.connections.withLock { $0 } == 0)
            record.release()
            #expect(try await client.answer().status == 200)
            let durable = try #require(record.entries.withLock { $0.first?.durableAt })
            let seen = try #require(mock.seen.withLock { $0.first?.at })
            #expect(seen > durable)
        }
    }

    @Test func `a record that fails lets nothing out and shuts the gate`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock, record: TestRecord(.broken)) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            let answer = try await client.answer()
            #expect(answer.status == 503)
            #expect(answer.body.contains("record_unavailable"))
            #expect(mock.connections.withLock { $0 } == 0)
            try await client.wait { _ in !stage.status.report.isOpen }
            #expect(stage.status.report.shutters == [.recordUnavailable])
        }
    }

    @Test func `a wall clock behind the last entry shuts the gate`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            #expect(try await client.answer().status == 200)
            stage.clock.shift(by: .seconds(-10))
            try await client.send(stage.post())
            #expect(try await client.answer().body.contains("clock_behind"))
            #expect(mock.seenCount == 1)
        }
    }

    @Test func `every forwarded request has one outcome`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            for _ in 0..<5 {
                try await client.send(stage.post())
                _ = try await client.answer()
            }
            try await client.wait { _ in stage.record.bodies("outcome").count == 5 }
            #expect(stage.record.bodies("admission").count == 5)
        }
    }

    @Test func `the counts say what happened and why`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(stage.post())
            _ = try await client.answer()
            try await client.send(stage.post(Setting.chat.replacing("\"m\"", with: "\"other\"")))
            #expect(try await client.answer().body.contains("model_not_granted"))
            try await client.send(
                stage.post().replacing(Setting.authorization, with: "X-Nothing: 1\r\n"))
            #expect(try await client.answer().status == 401)
            let text = stage.metrics.prometheusText()
            for line in [
                "requests_total{verdict=\"forwarded\",reason=\"\",service=\"mock\"} 1",
                "requests_total{verdict=\"refused\",reason=\"model_not_granted\",service=\"mock\"} 1",
                "requests_total{verdict=\"unauthenticated\",reason=\"caller_unknown\",service=\"mock\"} 1",
                "requests_in_flight 0", "open 1", "connections 1", "bytes_in_flight 0",
                "request_seconds_count 3",
            ] {
                #expect(text.contains("sumun_gate_\(line)\n"), "\(line)")
            }
        }
    }

    @Test func `the list of models is the letter's, and asks nobody`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(
                "GET /openai/v1/models HTTP/1.1\r\nHost: gate\r\n\(Setting.authorization)\r\n")
            let answer = try await client.answer()
            #expect(answer.status == 200 && answer.body.contains("\"m\""))
            #expect(mock.connections.withLock { $0 } == 0)
            #expect(stage.record.bodies("admission").count == 1)
        }
    }

    @Test func `pseudonyms go out and values come back`() async throws {
        let mock = try await MockUpstream.start { seen in
            let name = seen.body.split(separator: "[").last?.prefix { $0 != "]" } ?? ""
            return [
                MockUpstream.answer(Setting.completion.replacing("fine", with: "seen [\(name)]"))
            ]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            let number = "900101-1234568"
            try await client.send(
                stage.post(Setting.chat.replacing("hello", with: "주민등록번호 \(number)")))
            let answer = try await client.answer()
            #expect(answer.body.contains("seen \(number)"))
            let seen = try #require(mock.seen.withLock { $0.first?.body })
            #expect(!seen.contains(number) && seen.contains("[RRN-1]"))
        }
    }
}
