import Dispatch
import Foundation
import Ledger
import Storage
import Synchronization
import Vocabulary

/// Figures of a log on a real disk: `measure FOLDER WRITERS SECONDS`, `fill FOLDER COUNT`,
/// `start FOLDER`.
enum Measurement {
    /// `writers` that each wait for their entry before they hand in the next; one thread drives
    /// them all, as an event loop does.
    static func run(_ folder: String, writers: Int, seconds: Double, hasher: TreeHasher) throws {
        let log = try open(folder, hasher: hasher)
        let body = Self.body(500)
        let driver = Driver()
        let clock = ContinuousClock()
        var began = [ContinuousClock.Instant](repeating: clock.now, count: writers)
        var latencies: [Int64] = []
        for writer in 0..<writers { log.submit(body, ticket: UInt64(writer), to: driver.sink) }
        let start = clock.now
        let processor = processorTime()
        while clock.now - start < .seconds(seconds) {
            for writer in driver.wait() {
                let now = clock.now
                latencies.append((now - began[Int(writer)]).wholeMicroseconds)
                began[Int(writer)] = now
                log.submit(body, ticket: writer, to: driver.sink)
            }
        }
        let elapsed = Double((clock.now - start).wholeMicroseconds) / 1e6
        let spent = processorTime() - processor
        log.close()
        latencies.sort()
        print(
            "\(writers) writers: \(Int(Double(latencies.count) / elapsed)) entries/s, "
                + "p50 \(latencies[latencies.count / 2]) µs, "
                + "p99 \(latencies[latencies.count * 99 / 100]) µs, "
                + "max \(latencies.last ?? 0) µs, "
                + "\(spent * 1_000_000 / Double(latencies.count)) µs of processor per entry")
    }

    static func fill(_ folder: String, count: Int, hasher: TreeHasher) throws {
        let log = try open(folder, hasher: hasher)
        let body = Self.body(200)
        let driver = Driver()
        let start = ContinuousClock.now
        for ticket in 0..<4096 { log.submit(body, ticket: UInt64(ticket), to: driver.sink) }
        var left = count - 4096
        while log.size.leafCount < count {
            for ticket in driver.wait() where left > 0 {
                log.submit(body, ticket: ticket, to: driver.sink)
                left -= 1
            }
        }
        log.close()
        print("\(count) entries written in \(ContinuousClock.now - start)")
    }

    static func start(_ folder: String, hasher: TreeHasher) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let log = try open(folder, hasher: hasher)
        print("start with \(log.size) entries: \(clock.now - start)")
        let proofs = clock.now
        for index in 0..<1000 as Range<UInt64> {
            let place = index &* 7_919_777 % log.size.leafCount
            _ = try log.inclusionProof(of: place, in: log.size)
        }
        print("1,000 inclusion proofs at random: \(clock.now - proofs)")
        log.close()
    }

    private static func open(_ folder: String, hasher: TreeHasher) throws -> RecordLog {
        try RecordLog.open(
            folder, origin: "test.example/measured", hasher: hasher,
            clock: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
        ).0
    }

    private static func body(_ length: Int) -> [UInt8] {
        let text = String(repeating: "x", count: length)
        return Array(#""kind":"test","text":"\#(text)"}"#.utf8)
    }

    static func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Carries tickets from the committer's thread to the one that waits.
private final class Driver: Sendable {
    private let arrived: Arrivals
    let sink: CommitSink

    private final class Arrivals: Sendable {
        let tickets = Mutex<[UInt64]>([])
        let some = DispatchSemaphore(value: 0)
    }

    init() {
        let arrived = Arrivals()
        self.arrived = arrived
        sink = CommitSink { results in
            arrived.tickets.withLock { $0 += results.map(\.ticket) }
            arrived.some.signal()
        }
    }

    func wait() -> [UInt64] {
        arrived.some.wait()
        return arrived.tickets.withLock { tickets in
            defer { tickets = [] }
            return tickets
        }
    }
}
