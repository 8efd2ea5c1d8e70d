import Dispatch
import Ledger
import Synchronization
import Vocabulary

/// The one thread that writes: takes whatever arrived during the last sync as its batch.
///
/// No timer: a lone entry is written at once, and many writers share one sync.
final class Committer: Sendable {
    private let log: Mutex<SegmentedLog>
    private let queue: SubmissionQueue
    private let shelf: Shelf
    private let upkeep: LogUpkeep
    private let clock: @Sendable () -> Instant
    /// Held until the last entry is written, even if nobody waits for that.
    private let lock: FolderLock
    private let stopped = Mutex<FileFailure?>(nil)
    /// Makes segments and writes hashes, one thing at a time, beside the committer.
    private let background = DispatchQueue(label: "sumun.log.upkeep")
    private let done = DispatchSemaphore(value: 0)

    init(
        _ log: SegmentedLog, queue: SubmissionQueue, lock: FolderLock,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.lock = lock
        shelf = log.shelf
        upkeep = log.upkeep
        self.log = Mutex(log)
        self.queue = queue
        self.clock = clock
    }

    /// The error after which nothing more is written.
    var failure: FileFailure? { stopped.withLock { $0 } }

    /// Ends all writing for good; the first error stands.
    func stop(_ failure: FileFailure) {
        stopped.withLock { $0 = $0 ?? failure }
        log.withLock { log in
            if log.failure == nil { log.failure = failure }
        }
    }

    /// Runs until the queue is closed and empty.
    func run() {
        var batch = SubmissionQueue.Batch()
        prepareAhead(of: log.withLock { $0.current.number })
        repeat {
            queue.take(into: &batch)
            commit(batch)
        } while !batch.isLast
        background.sync {}
        log.withLock { $0.close() }
        lock.release()
        done.signal()
    }

    func waitUntilDone() {
        done.wait()
        done.signal()
    }

    private func commit(_ batch: borrowing SubmissionQueue.Batch) {
        var deliveries = Deliveries()
        for refused in batch.turnedAway {
            deliveries.add(
                CommitResult(ticket: refused.ticket, outcome: .failure(.queueFull)),
                for: refused.sink)
        }
        let turned = log.withLock { log in
            let before = log.current.number
            write(batch, to: &log, &deliveries)
            return log.current.number != before ? log.current.number : nil
        }
        deliveries.deliver()
        if let turned { prepareAhead(of: turned) }
    }

    private func write(
        _ batch: borrowing SubmissionQueue.Batch, to log: inout SegmentedLog,
        _ deliveries: inout Deliveries
    ) {
        let now = clock()
        for entry in batch.entries {
            let outcome: Result<Commit, LogFailure>
            do throws(LogFailure) { outcome = .success(try log.stage(entry.body, at: now)) } catch {
                outcome = .failure(error)
            }
            deliveries.add(CommitResult(ticket: entry.ticket, outcome: outcome), for: entry.sink)
        }
        do throws(LogFailure) { try log.commit() } catch {
            // Whatever was staged may be on the disk or not: nobody is told that it is.
            deliveries.fail(with: error)
            if let failure = log.failure { stopped.withLock { $0 = $0 ?? failure } }
        }
    }

    /// Lets the background seal what is full and make the segment behind `number`.
    ///
    /// A full disk stops nothing by itself: a missing segment is made by the committer when it is
    /// needed, and missing hashes stay in memory. Any other error ends the log like one of its own.
    private func prepareAhead(of number: Int) {
        background.async { [self] in
            do throws(FileFailure) {
                try upkeep.sealFull(on: shelf)
                if upkeep.options.preparesAhead { try upkeep.makeAhead(number + 1) }
            } catch {
                if !error.isFullDisk { stop(error) }
            }
        }
    }
}
