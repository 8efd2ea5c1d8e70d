import Egress
import Foundation
import Ledger
import Storage
import Synchronization
import Testing
import Vocabulary

@testable import Gate

/// The gate on a real log whose disk is slow, or fails.
struct DurableTests {
    @Test func `nothing reaches the upstream before the disk has synced`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(to: mock, log: log) { stage in
            let client = try await stage.client()
            disk.hold()
            try await client.send(stage.post())
            try await Task.sleep(for: .milliseconds(200))
            #expect(mock.connections.withLock { $0 } == 0)
            #expect(log.size.leafCount == 0)
            disk.release()
            let answer = try await client.answer()
            #expect(answer.status == 200)
            #expect(answer.headers["sumun-record"] == "log/0")
        }
        #expect(log.size.leafCount == 2)
        let entry = String(decoding: try log.entry(at: 0), as: UTF8.self)
        #expect(entry.contains("\"verdict\":\"admitted\""))
        #expect(
            try SignedNote(parsing: #require(log.checkpoint)).text.hasPrefix("gate.test/log\n2\n"))
        log.close()
    }

    @Test func `a disk that fails shuts the gate, and what waited has not left`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(to: mock, log: log) { stage in
            let client = try await stage.client()
            disk.breakDown()
            for _ in 0..<2 {
                try await client.send(stage.post())
                #expect(try await client.answer().body.contains("record_unavailable"))
            }
            try await client.wait { _ in
                stage.status.report.shutters.contains(.recordUnavailable)
            }
            #expect(mock.connections.withLock { $0 } == 0)
        }
        log.close()
    }

    @Test func `a disk that fails ends the streams in flight too`() async throws {
        let mock = try await MockUpstream.start { _ in
            [MockUpstream.streamHead, MockUpstream.chunk(SSE.text("one")), .wait(.seconds(60))]
        }
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(to: mock, log: log) { stage in
            let streams = [try await stage.client(), try await stage.client()]
            for stream in streams {
                try await stream.send(stage.post(Setting.streamed))
                try await stream.wait { $0.received.contains("text/event-stream") }
            }
            disk.breakDown()
            let client = try await stage.client()
            try await client.send(stage.post())
            #expect(try await client.answer().body.contains("record_unavailable"))
            for stream in streams {
                #expect(try await stream.answer().body.contains("record_unavailable"))
            }
            try await client.wait { _ in mock.ended.withLock { $0 } == 2 }
            #expect(log.size.leafCount == 2)
        }
        // Their outcomes are nobody's: the next start says that they are not known.
        log.close()
    }

    @Test func `after a crash the record says that outcomes are unknown, once`() async throws {
        let mock = try await MockUpstream.start { _ in
            [MockUpstream.streamHead, .wait(.seconds(30))]
        }
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(to: mock, log: log) { stage in
            let client = try await stage.client()
            try await client.send(stage.post(Setting.streamed))
            try await client.wait { _ in log.size.leafCount == 1 }
            // As after a crash: the admission stands, and its outcome does not yet.
            let start = try await RecordStart(of: log, under: Setting.rulebook, at: SystemTime.now)
            #expect(start.unknownOutcomes == 1)
            let again = try await RecordStart(of: log, under: Setting.rulebook, at: SystemTime.now)
            #expect(again.unknownOutcomes == 0)
            let usage = again.counters.quotas.withLock {
                $0.usage(of: .caller(Setting.caller), on: KoreanDate(of: SystemTime.now))
            }
            #expect(usage.requests == 1 && usage.bytes == Setting.streamed.utf8.count)
        }
        log.close()
    }

    @Test func `a changed record is signed while the gate runs`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(to: mock, log: log) {
            $0.times.checkpoint = .milliseconds(100)
        } _: { stage in
            let client = try await stage.client()
            for count in [2, 4] {
                try await client.send(stage.post())
                #expect(try await client.answer().status == 200)
                try await client.wait { _ in
                    let note = log.checkpoint.flatMap { try? SignedNote(parsing: $0) }
                    return note?.text.hasPrefix("gate.test/log\n\(count)\n") == true
                }
            }
        }
        log.close()
    }

    @Test func `refused strangers are written down once their minute is over`() async throws {
        try await Stage.run {
            $0.times.failures = .milliseconds(100)
        } _: { stage in
            let client = try await stage.client()
            for _ in 0..<3 {
                try await client.send(
                    stage.post().replacing(Setting.authorization, with: "X-Nothing: 1\r\n"))
                #expect(try await client.answer().status == 401)
            }
            stage.clock.shift(by: .seconds(120))
            // A minute may have ended between the attempts; then there are two entries.
            try await client.wait { _ in
                Self.failureCount(in: stage.record.bodies("failures")) == 3
            }
        }
    }

    @Test func `bytes that are no request are written down with refused strangers`() async throws {
        try await Stage.run {
            $0.times.failures = .milliseconds(100)
        } _: { stage in
            for _ in 0..<3 {
                let client = try await stage.client()
                client.offer(Array("POST /openai HTTP/1.1\r\nBad Name: x\r\n".utf8))
                #expect(try await client.answer().status == 400)
            }
            stage.clock.shift(by: .seconds(120))
            let client = try await stage.client()
            try await client.wait { _ in
                Self.failureCount(in: stage.record.bodies("failures")) == 3
            }
            #expect(stage.record.bodies("failures").allSatisfy { $0.contains("\"blocked\":0") })
        }
    }

    @Test func `each time that space runs out stands in the record, once`() async throws {
        try await Stage.run { stage in
            let client = try await stage.client()
            for time in 1...2 {
                stage.record.isFull.withLock { $0 = true }
                try await client.wait { _ in stage.record.bodies("warning").count == time }
                stage.record.isFull.withLock { $0 = false }
                try await client.wait { _ in
                    !stage.status.report.shutters.contains(.recordReserve)
                }
            }
            #expect(
                stage.record.bodies("warning")
                    == Array(repeating: #""kind":"warning","about":"record_reserve"}"#, count: 2))
        }
    }

    @Test func `strangers are counted, and written down when the gate ends`() async throws {
        let disk = SlowDisk()
        defer { disk.remove() }
        let log = try disk.open { SystemTime.now }
        try await Stage.run(log: log) { stage in
            let client = try await stage.client()
            for _ in 0..<3 {
                try await client.send(
                    stage.post().replacing(Setting.authorization, with: "X-Nothing: 1\r\n"))
                let answer = try await client.answer()
                #expect(answer.status == 401)
                #expect(answer.headers["sumun-record"] == nil)
            }
            #expect(log.size.leafCount == 0)
        }
        log.close()
        let entries = try log.entries(in: 0..<log.size.leafCount)
            .map { String(decoding: $0, as: UTF8.self) }
        #expect(entries.allSatisfy { $0.contains("\"kind\":\"failures\"") })
        #expect(Self.failureCount(in: entries) == 3)
    }

    /// What the entries count together.
    private static func failureCount(in entries: [String]) -> Int {
        entries.compactMap { entry in
            entry.split(separator: "\"count\":").dropFirst().first?.prefix { $0.isNumber }
        }
        .compactMap { Int($0) }.reduce(0, +)
    }

    @Test func `a search by halves finds the first entry of a time`() async throws {
        let disk = SlowDisk()
        defer { disk.remove() }
        let time = Mutex(Instant(microseconds: 1_000_000))
        let log = try disk.open { time.withLock { $0 } }
        for _ in 0..<10 {
            _ = try await log.append(Array(#""kind":"test"}"#.utf8))
            time.withLock { $0 = $0 + .seconds(1) }
        }
        for second in 0..<12 {
            let first = try RecordStart.firstEntry(
                of: log, size: 10, notBefore: Instant(microseconds: Int64(second) * 1_000_000))
            #expect(first == UInt64(max(0, min(10, second - 1))))
        }
        log.close()
    }
}
