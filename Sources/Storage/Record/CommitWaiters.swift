import Synchronization

/// Tasks that wait for an entry of theirs to be durable; one sink for all of them.
final class CommitWaiters: Sendable {
    typealias Waiter = CheckedContinuation<Result<Commit, LogFailure>, Never>

    private final class Room: Sendable {
        let waiting = Mutex<(next: UInt64, waiters: [UInt64: Waiter])>((0, [:]))

        func deliver(_ results: [CommitResult]) {
            let ready = waiting.withLock { state in
                results.compactMap { result in
                    state.waiters.removeValue(forKey: result.ticket).map { ($0, result.outcome) }
                }
            }
            for (waiter, outcome) in ready { waiter.resume(returning: outcome) }
        }
    }

    private let room: Room
    let sink: CommitSink

    init() {
        let room = Room()
        self.room = room
        sink = CommitSink { room.deliver($0) }
    }

    func add(_ waiter: Waiter) -> UInt64 {
        room.waiting.withLock { state in
            defer { state.next += 1 }
            state.waiters[state.next] = waiter
            return state.next
        }
    }
}
