import Foundation
package import Ledger
import Synchronization
package import Vocabulary

/// A log with one owning process and a committer thread: the record of a gate.
///
/// Every method may be called from any thread. After a write or sync error the log stops for
/// good: `failure` says why, and every pending and later entry fails.
package final class RecordLog: Sendable {
    let committer: Committer
    let queue: SubmissionQueue
    let checkpointer: Checkpointer
    let reader: LogReader
    let space: FreeSpace
    private let waiters = CommitWaiters()

    private init(
        _ log: SegmentedLog, lock: FolderLock, checkpointer: Checkpointer, options: LogOptions,
        clock: @escaping @Sendable () -> Instant
    ) {
        queue = SubmissionQueue(
            entryLimit: options.queueLimit, byteLimit: options.queueByteLimit.bytes)
        committer = Committer(log, queue: queue, lock: lock, clock: clock)
        reader = log.reader
        space = FreeSpace(of: log.folder.path, files: log.files, reserve: options.reserve)
        self.checkpointer = checkpointer
    }

    /// Opens the log of `origin` in `folder`, which it makes if need be, and starts its thread.
    ///
    /// - Throws: `LogFailure`: `.inUse` where another process has it, `.damaged` where durable
    ///   bytes are not what they were; then nothing was started and nothing changed.
    package static func open(
        _ folder: String, origin: String, files: LogFiles = .posix, hasher: TreeHasher,
        clock: @escaping @Sendable () -> Instant, options: LogOptions = LogOptions()
    ) throws(LogFailure) -> (RecordLog, RecoveryReport) {
        let lock = try FolderLock.take(folder, files: files)
        let log: RecordLog
        let report: RecoveryReport
        do throws(LogFailure) {
            let opened = try SegmentedLog.open(
                folder, origin: origin, files: files, hasher: hasher, options: options)
            report = opened.1
            let checkpointer = try Checkpointer(
                folder: opened.0.folder, files: files, origin: origin)
            log = RecordLog(
                opened.0, lock: lock, checkpointer: checkpointer, options: options, clock: clock)
        } catch {
            lock.release()
            throw error
        }
        let thread = Thread { [committer = log.committer] in committer.run() }
        thread.name = "sumun.log"
        thread.start()
        return (log, report)
    }

    // Not `close`: the last reference may go on the committer's own thread.
    deinit { queue.close() }

    /// Longest body, in bytes: an entry is 65,535 at most, with its stamp.
    package static let bodyLimit = SegmentRecord.entryLimit - EntryStamp.sizeLimit

    /// Asks for entries, in this order; the log puts sequence and time before each. Never waits
    /// for the disk; the outcomes go to `sink` on the committer's thread, or at once on the
    /// caller's own if the log is closed.
    package func submit(_ entries: [PendingEntry], to sink: CommitSink) {
        guard !queue.add(entries, for: sink) else { return }
        sink.deliver(
            entries.map { CommitResult(ticket: $0.ticket, outcome: .failure(.closed)) })
    }

    /// Asks for one entry.
    package func submit(_ body: [UInt8], ticket: UInt64, to sink: CommitSink) {
        submit([PendingEntry(body: body, ticket: ticket)], to: sink)
    }

    /// Adds an entry and returns once it is durable.
    package func append(_ body: [UInt8]) async throws(LogFailure) -> Commit {
        let outcome = await withCheckedContinuation { continuation in
            let ticket = waiters.add(continuation)
            submit(body, ticket: ticket, to: waiters.sink)
        }
        return try outcome.get()
    }

    /// The tree over all durable entries.
    package var durableHead: TreeHead { reader.shelf.frontier.head(with: reader.hasher) }
    /// How many entries are durable.
    package var size: TreeSize { reader.shelf.size }
    /// The time of the last durable entry.
    package var lastInstant: Instant? { reader.shelf.lastTime }
    /// Why the log has stopped for good, if it has.
    package var failure: LogFailure? { committer.failure.map { .stopped($0) } }
    /// How many entries wait for the committer.
    package var waiting: Int { queue.count }

    /// Whether so little space is left that only what must be written should be. Measured at most
    /// once a second; space that cannot be measured counts as none.
    package var isBelowReserve: Bool { space.isBelowReserve }
    /// Bytes left on the file system, as last measured; `nil` if they cannot be measured.
    package var freeSpace: UInt64? { space.bytes }

    /// Writes what waits, stops the thread and gives the folder free. Returns when that is done;
    /// a second call does nothing.
    package func close() {
        queue.close()
        committer.waitUntilDone()
    }
}
