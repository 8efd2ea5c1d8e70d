internal import Egress
internal import Logging
internal import Storage
internal import Synchronization
internal import Vocabulary

/// What the gate does for its record beside requests: signs its head while it changes, writes
/// down refused strangers by the minute, and that space runs out.
struct RecordKeeping: Sendable {
    private let house: Gatehouse
    private let logger: Logger
    private let sink = CommitSink { _ in }

    init(_ house: Gatehouse, logger: Logger) {
        self.house = house
        self.logger = logger
    }

    /// Runs until its task is cancelled.
    func run() async {
        let deadlines = house.configuration.times
        var nextCheckpoint = ContinuousClock.now + deadlines.checkpoint
        var nextFailures = ContinuousClock.now + deadlines.failures
        var isWarned = false
        while !Task.isCancelled {
            try? await Task.sleep(for: deadlines.tick)
            house.look()
            if house.isBelowReserve, !isWarned { warn() }
            isWarned = house.isBelowReserve
            if ContinuousClock.now >= nextFailures {
                nextFailures = ContinuousClock.now + deadlines.failures
                house.record.submit(failures(endedBefore: house.now()), sink)
            }
            if ContinuousClock.now >= nextCheckpoint {
                nextCheckpoint = ContinuousClock.now + deadlines.checkpoint
                publish()
            }
        }
    }

    /// The last entries and the last head, after the last exchange.
    func close() async {
        for entry in failures(endedBefore: Instant(microseconds: .max)) {
            await withCheckedContinuation { written in
                house.record.submit([entry], CommitSink { _ in written.resume() })
            }
        }
        publish()
    }

    private func publish() {
        guard house.record.failure() == nil else { return }
        do { try house.record.publish() } catch {
            logger.error("the record's head could not be signed", metadata: ["error": "\(error)"])
        }
    }

    private func warn() {
        logger.error("the record's disk has no more than its reserve left: nothing is admitted")
        let entry = RecordWarning.recordReserve.entry
        house.record.submit([PendingEntry(body: entry, ticket: 0)], sink)
    }

    private func failures(endedBefore end: Instant) -> [PendingEntry] {
        house.counters.failures.withLock { $0.entries(endedBefore: end) }
            .map { PendingEntry(body: $0, ticket: 0) }
    }
}
