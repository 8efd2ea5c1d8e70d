import Foundation
import Synchronization
import Testing
import Vocabulary

@testable import Gate

/// Callers that are slow, many, or hold too much.
struct DeadlineTests {
    @Test func `a head that trickles in is cut by its deadline`() async throws {
        try await Stage.run {
            $0.times.headers = .seconds(2)
        } _: { stage in
            let client = try await stage.client()
            try await client.send("POST /openai/v1/chat HTTP/1.1\r\nHo")
            for letter in ["s", "t", ":"] {
                try await Task.sleep(for: .milliseconds(60))
                client.offer(Array(letter.utf8))
            }
            let answer = try await client.answer()
            #expect(answer.status == 408)
            #expect(answer.body.contains("request_deadline"))
            try await client.wait { $0.isEnded }
        }
    }

    @Test func `a body that trickles in is cut by its deadline`() async throws {
        try await Stage.run {
            $0.times.body = .milliseconds(300)
        } _: { stage in
            let client = try await stage.client()
            let request = stage.post()
            try await client.send(String(request.dropLast(10)))
            for _ in 0..<5 {
                try await Task.sleep(for: .milliseconds(50))
                client.offer([0x20])
            }
            let answer = try await client.answer()
            #expect(answer.body.contains("request_deadline"))
            try await client.wait { $0.isEnded }
            #expect(stage.record.bodies("admission").count == 1)
            #expect(stage.metrics.prometheusText().contains("sumun_gate_bytes_in_flight 0\n"))
        }
    }

    @Test func `a connection without a request ends in silence`() async throws {
        try await Stage.run {
            $0.times.headers = .milliseconds(200)
        } _: { stage in
            let client = try await stage.client()
            try await client.wait { $0.isEnded }
            #expect(client.received.isEmpty)
        }
    }

    @Test func `a truncated body reaches nobody`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            try await client.send(String(stage.post().dropLast(5)))
            client.close()
            try await client.wait { _ in
                stage.metrics.prometheusText().contains("sumun_gate_connections 0\n")
            }
            #expect(mock.seenCount == 0)
            #expect(stage.metrics.prometheusText().contains("sumun_gate_bytes_in_flight 0\n"))
        }
    }

    @Test func `bodies beyond the budget meet a busy gate`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) {
            $0.bounds.bytesInFlight = .kibibytes(100)
        } _: { stage in
            let first = try await stage.client()
            let second = try await stage.client()
            let long = Setting.chat.replacing("hello", with: String(repeating: "x", count: 70_000))
            try await first.send(String(stage.post(long).dropLast(10)))
            try await first.wait { _ in
                !stage.metrics.prometheusText().contains("sumun_gate_bytes_in_flight 0\n")
            }
            try await Task.sleep(for: .milliseconds(50))
            second.offer(Array(stage.post(long).utf8))
            let answer = try await second.answer()
            #expect(answer.body.contains("gate_busy"))
            #expect(answer.status == 503)
            first.close()
            try await first.wait { _ in
                stage.metrics.prometheusText().contains("sumun_gate_bytes_in_flight 0\n")
            }
            let third = try await stage.client()
            try await third.send(stage.post(long))
            #expect(try await third.answer().status == 200)
        }
    }

    @Test func `a connection beyond the limit is closed at once`() async throws {
        try await Stage.run {
            $0.bounds.connections = 2
        } _: { stage in
            let first = try await stage.client()
            let second = try await stage.client()
            try await first.wait { _ in
                stage.metrics.prometheusText().contains("sumun_gate_connections 2\n")
            }
            let third = try await stage.client()
            try await third.wait { $0.isEnded }
            #expect(!first.isEnded && !second.isEnded)
        }
    }

    @Test func `a caller that reads nothing loses its stream`() async throws {
        let mock = try await MockUpstream.start { _ in
            [MockUpstream.streamHead, .flood(": \(String(repeating: "x", count: 8_000))\n\n")]
        }
        try await Stage.run(to: mock) {
            $0.times.stalledReader = .milliseconds(300)
        } _: { stage in
            let client = try await RawClient.connect(to: stage.port, reading: false)
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { _ in mock.ended.withLock { $0 } == 1 }
            try await client.wait { _ in stage.record.bodies("outcome").count == 1 }
        }
    }
}
