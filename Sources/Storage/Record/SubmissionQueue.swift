import Dispatch
import Synchronization

/// What waits for the committer: bounded, filled from any thread, emptied by one.
final class SubmissionQueue: Sendable {
    struct Submission: Sendable {
        let body: [UInt8]
        let ticket: UInt64
        let sink: CommitSink
    }

    /// What the committer takes at once.
    struct Batch {
        var entries: [Submission] = []
        /// Submissions that found the queue full; their bodies were not kept.
        var turnedAway: [Submission] = []
        var isLast = false
    }

    private struct State {
        var entries: [Submission] = []
        var turnedAway: [Submission] = []
        var bytes = 0
        var isClosed = false
        /// The committer sleeps, or is about to, and must be woken.
        var sleeps = false
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let entryLimit: Int
    private let byteLimit: Int

    init(entryLimit: Int, byteLimit: Int) {
        self.entryLimit = entryLimit
        self.byteLimit = byteLimit
    }

    var count: Int { state.withLock { $0.entries.count } }

    /// Adds submissions, which one waking of the committer finds together; `false` if the queue
    /// is closed.
    func add(_ entries: [PendingEntry], for sink: CommitSink) -> Bool {
        let (taken, sleeps) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            for entry in entries { add(entry, for: sink, to: &state) }
            defer { state.sleeps = false }
            return (true, state.sleeps)
        }
        if sleeps { wake.signal() }
        return taken
    }

    private func add(_ entry: PendingEntry, for sink: CommitSink, to state: inout State) {
        if state.entries.count < entryLimit, state.bytes + entry.body.count <= byteLimit {
            state.bytes += entry.body.count
            state.entries.append(
                Submission(body: entry.body, ticket: entry.ticket, sink: sink))
        } else {
            state.turnedAway.append(Submission(body: [], ticket: entry.ticket, sink: sink))
        }
    }

    /// Takes no more; what waits is still handed out.
    func close() {
        let sleeps = state.withLock { state in
            defer { state.sleeps = false }
            state.isClosed = true
            return state.sleeps
        }
        if sleeps { wake.signal() }
    }

    /// Waits for submissions and puts all of them into `batch`, whose storage is used again.
    func take(into batch: inout Batch) {
        batch.entries.removeAll(keepingCapacity: true)
        batch.turnedAway.removeAll(keepingCapacity: true)
        while true {
            var spare = Batch()
            swap(&spare, &batch)
            let taken = state.withLock { state in
                let found = !state.entries.isEmpty || !state.turnedAway.isEmpty || state.isClosed
                state.sleeps = !found
                guard found else { return false }
                swap(&state.entries, &spare.entries)
                swap(&state.turnedAway, &spare.turnedAway)
                state.bytes = 0
                spare.isLast = state.isClosed
                return true
            }
            swap(&spare, &batch)
            if taken { return }
            wake.wait()
        }
    }
}
