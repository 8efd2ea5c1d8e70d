import Dispatch
import Storage
import Synchronization
import Vocabulary

@testable import Gate

/// A record whose disk does what the test says.
final class TestRecord: Sendable {
    enum Disk: Sendable {
        case prompt
        case slow(Duration)
        case broken
        /// Nothing becomes durable before `release`.
        case held
    }

    struct Entry: Sendable {
        let body: String
        let durableAt: ContinuousClock.Instant
    }

    let disk: Mutex<Disk>
    let entries = Mutex<[Entry]>([])
    let published = Mutex(0)
    let isFull = Mutex(false)
    private let heldCommits = Mutex<[@Sendable () -> Void]>([])
    private let queue = DispatchQueue(label: "record")

    init(_ disk: Disk = .prompt) { self.disk = Mutex(disk) }

    func bodies(_ kind: String) -> [String] {
        entries.withLock { $0.map(\.body).filter { $0.contains("\"kind\":\"\(kind)\"") } }
    }

    var heldCount: Int { heldCommits.withLock { $0.count } }

    /// Lets through what was held, and all that comes after.
    func release() {
        disk.withLock { $0 = .prompt }
        let commits = heldCommits.withLock { commits in
            defer { commits = [] }
            return commits
        }
        for commit in commits { commit() }
    }

    func port(_ clock: TestClock) -> GateRecord {
        GateRecord(
            submit: { entries, sink in
                for entry in entries { self.submit(entry.body, entry.ticket, sink, clock) }
            },
            isBelowReserve: { self.isFull.withLock { $0 } },
            failure: {
                if case .broken = self.disk.withLock({ $0 }) { LogFailure.closed } else { nil }
            },
            lastInstant: { nil }, publish: { self.published.withLock { $0 += 1 } })
    }

    private func submit(_ body: [UInt8], _ ticket: UInt64, _ sink: CommitSink, _ clock: TestClock) {
        switch disk.withLock({ $0 }) {
        case .prompt: queue.async { self.commit(body, ticket, sink, clock) }
        case .slow(let delay):
            queue.asyncAfter(
                deadline: .now() + .microseconds(Int(delay.wholeMicroseconds))
            ) { self.commit(body, ticket, sink, clock) }
        case .held:
            heldCommits.withLock { $0.append { self.commit(body, ticket, sink, clock) } }
        case .broken:
            queue.async { sink.deliver([CommitResult(ticket: ticket, outcome: .failure(.closed))]) }
        }
    }

    private func commit(_ body: [UInt8], _ ticket: UInt64, _ sink: CommitSink, _ clock: TestClock) {
        let index = entries.withLock { entries in
            entries.append(Entry(body: String(decoding: body, as: UTF8.self), durableAt: .now))
            return UInt64(entries.count - 1)
        }
        sink.deliver([
            CommitResult(
                ticket: ticket, outcome: .success(Commit(index: index, instant: clock.now)))
        ])
    }
}
