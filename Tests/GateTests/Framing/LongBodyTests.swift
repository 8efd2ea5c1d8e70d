import NIOCore
import Testing
import Vocabulary

@testable import Gate

/// Bodies that are long and many, and what of them is held.
struct LongBodyTests {
    private static let long = Setting.chat.replacing(
        "hello", with: String(repeating: "x", count: 500_000))

    private static func bytesInFlight(_ stage: Stage) -> Int {
        let text = stage.metrics.prometheusText()
        return text.split(separator: "\n").lazy
            .compactMap { line in
                line.hasPrefix("sumun_gate_bytes_in_flight ")
                    ? line.split(separator: " ").last.flatMap { Int($0) } : nil
            }
            .first ?? -1
    }

    @Test func `a long body waits while another holds the room, and both are answered`()
        async throws
    {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) {
            $0.bounds.bodyRoom = .kibibytes(300)
            $0.loops = 1
        } _: { stage in
            let first = try await stage.client()
            let second = try await stage.client()
            let request = Array(stage.post(Self.long).utf8)
            first.offer(Array(request.dropLast(10)))
            try await first.wait { _ in Self.bytesInFlight(stage) > 499_000 }
            second.offer(request)
            try await Task.sleep(for: .milliseconds(100))
            #expect(second.received.isEmpty)
            #expect(Self.bytesInFlight(stage) < 600_000)
            first.offer(Array(request.suffix(10)))
            #expect(try await first.answer().status == 200)
            #expect(try await second.answer().status == 200)
        }
    }

    @Test func `a long body that has waited until its deadline meets a busy gate`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) {
            $0.bounds.bodyRoom = .kibibytes(300)
            $0.times.body = .milliseconds(1_500)
            $0.loops = 1
        } _: { stage in
            let patient = try await stage.client()
            let holding = try await stage.client()
            let request = Array(stage.post(Self.long).utf8)
            patient.offer(Array(request.prefix(5_000)))
            try await patient.wait { _ in Self.bytesInFlight(stage) > 0 }
            try await Task.sleep(for: .milliseconds(700))
            holding.offer(Array(request.dropLast(10)))
            try await holding.wait { _ in Self.bytesInFlight(stage) > 499_000 }
            patient.offer(Array(request.dropFirst(5_000)))
            let answer = try await patient.answer()
            #expect(answer.status == 503)
            #expect(answer.body.contains("gate_busy"))
            let late = try await holding.answer()
            #expect(late.body.contains("request_deadline"))
        }
    }

    @Test func `of a request that is given up nothing more is looked at`() throws {
        var scan = RequestScan(limits: GateBounds())
        var bytes = ByteBuffer(string: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
        while try scan.next(in: &bytes) != nil {}
        #expect(!scan.hasFailed)
        scan.giveUp()
        bytes.writeString("defghiGET / HTTP/1.1\r\n\r\n")
        if let part = try scan.next(in: &bytes) { Issue.record("\(part)") }
        #expect(scan.hasFailed)
    }

    @Test func `many long bodies at once are all answered, and few are held at a time`()
        async throws
    {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) {
            $0.bounds.bodyRoom = .mebibytes(1)
        } _: { stage in
            var clients: [RawClient] = []
            for _ in 0..<12 { clients.append(try await stage.client()) }
            for client in clients { client.offer(Array(stage.post(Self.long).utf8)) }
            var most = 0
            for client in clients {
                for _ in 0..<5_000 where client.received.isEmpty {
                    most = max(most, Self.bytesInFlight(stage))
                    try await Task.sleep(for: .milliseconds(1))
                }
                #expect(try await client.answer().status == 200)
            }
            // The room, one read of each caller, and on each loop one that goes on beyond it.
            #expect(most < 1_048_576 + 12 * 65_536 + 2 * 520_000)
            #expect(Self.bytesInFlight(stage) == 0)
        }
    }

    @Test func `a body is held no longer than until it is sent`() async throws {
        let mock = try await MockUpstream.start { _ in
            [.wait(.milliseconds(800)), MockUpstream.answer(Setting.completion)]
        }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            client.offer(Array(stage.post(Self.long).utf8))
            try await client.wait { _ in mock.seenCount == 1 }
            #expect(Self.bytesInFlight(stage) == 0)
            #expect(client.received.isEmpty)
            #expect(try await client.answer().status == 200)
        }
    }
}
