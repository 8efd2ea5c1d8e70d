import NIOCore
import Synchronization
import Testing
import Vocabulary

@testable import Gate

/// Bodies that are long and many, and what of them is held.
struct LongBodyTests {
    private static let long = Setting.chat.replacing(
        "hello", with: String(repeating: "x", count: 500_000))

    private static func bytesInFlight(_ stage: Stage) -> Int { gauge("bytes_in_flight", stage) }

    private static func gauge(_ name: String, _ stage: Stage) -> Int {
        let text = stage.metrics.prometheusText()
        return text.split(separator: "\n").lazy
            .compactMap { line in
                line.hasPrefix("sumun_gate_\(name) ")
                    ? line.split(separator: " ").last.flatMap { Int($0) } : nil
            }
            .first ?? -1
    }

    /// Bytes held of bodies that are being read: all but those of requests under way, which a
    /// provider that is slow to read may keep. `nil` where these changed meanwhile.
    private static func bytesBeingRead(_ stage: Stage) -> Int? {
        func standing() -> [Int] {
            [gauge("requests_in_flight", stage), stage.record.bodies("admission").count]
        }
        let before = standing()
        let held = bytesInFlight(stage)
        return standing() == before ? held - before[0] * 520_000 : nil
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
        // Both must have sent what they send well before the first deadline: on a starved machine
        // with a later one.
        for deadline in [1_500, 6_000, 24_000] {
            if try await meetsBusyGate(by: .milliseconds(deadline)) { return }
        }
        Issue.record("no deadline was long enough")
    }

    /// Whether there was time to try it.
    private func meetsBusyGate(by deadline: Duration) async throws -> Bool {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let isTried = Mutex(true)
        try await Stage.run(to: mock) {
            $0.bounds.bodyRoom = .kibibytes(300)
            $0.times.body = deadline
            $0.loops = 1
        } _: { stage in
            let patient = try await stage.client()
            let holding = try await stage.client()
            let request = Array(stage.post(Self.long).utf8)
            let begun = ContinuousClock.now
            patient.offer(Array(request.prefix(5_000)))
            try await patient.wait { _ in Self.bytesInFlight(stage) > 0 }
            // The other's deadline comes after this one's.
            try await Task.sleep(for: .milliseconds(200))
            holding.offer(Array(request.dropLast(10)))
            try await holding.wait { _ in Self.bytesInFlight(stage) > 499_000 || holding.isEnded }
            guard ContinuousClock.now < begun + deadline / 2 else {
                return isTried.withLock { $0 = false }
            }
            patient.offer(Array(request.dropFirst(5_000)))
            let answer = try await patient.answer()
            #expect(answer.status == 503)
            #expect(answer.body.contains("gate_busy"))
            let late = try await holding.answer()
            #expect(late.body.contains("request_deadline"))
        }
        return isTried.withLock { $0 }
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
                    most = max(most, Self.bytesBeingRead(stage) ?? 0)
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
