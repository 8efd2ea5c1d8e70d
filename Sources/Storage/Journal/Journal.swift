package import Ledger
import Synchronization
package import Vocabulary

/// The log of decisions in an office: many processes, one writer at a time.
///
/// Each transaction takes the folder's lock, reads what others wrote, decides, appends, syncs and
/// gives the lock back; so the command line works beside a running server.
package final class Journal: Sendable {
    private let core: Mutex<Core>
    private let lock: JournalLock
    private let coding: JournalCoding
    private let clock: @Sendable () -> Instant
    private let checkpointer: Checkpointer
    private let reader: LogReader

    private struct Core {
        var log: SegmentedLog
        /// How many entries transactions of this instance have been shown, or have written.
        var seen: UInt64 = 0
    }

    private init(
        _ log: SegmentedLog, lock: JournalLock, coding: JournalCoding,
        checkpointer: Checkpointer, clock: @escaping @Sendable () -> Instant
    ) {
        reader = log.reader
        core = Mutex(Core(log: log))
        self.lock = lock
        self.coding = coding
        self.checkpointer = checkpointer
        self.clock = clock
    }

    /// Opens the journal of `origin` in `folder`, which it makes if need be.
    ///
    /// Waits for another writer at most `JournalLock.deadline`, then throws `.lockTimeout`.
    package static func open(
        _ folder: String, origin: String, coding: JournalCoding, files: LogFiles = .posix,
        hasher: TreeHasher, clock: @escaping @Sendable () -> Instant,
        options: LogOptions = .journal
    ) throws(LogFailure) -> (Journal, RecoveryReport) {
        let lock = try JournalLock(folder, files: files, making: true)
        let held = try lock.take(.exclusive)
        defer { lock.release(held) }
        let (log, report) = try SegmentedLog.open(
            folder, origin: origin, files: files, hasher: hasher, options: options)
        let checkpointer = try Checkpointer(folder: log.folder, files: files, origin: origin)
        let journal = Journal(
            log, lock: lock, coding: coding, checkpointer: checkpointer, clock: clock)
        return (journal, report)
    }

    deinit { core.withLock { $0.log.close() } }

    /// Runs `body` as the only writer, with all entries that this instance has not yet shown;
    /// what it records is durable and returned with its answer when this returns.
    ///
    /// If `body` throws, nothing is written, but the unseen entries count as shown: apply them
    /// before deciding. What the transaction itself wrote is returned here and not shown again.
    ///
    /// - Parameter first: the entry from which on `body` is shown all, for who has seen those
    ///   before it by another way; `nil` shows what this instance has not shown yet.
    @discardableResult
    package func transact<Answer>(
        showingFrom first: UInt64? = nil, _ body: (inout JournalTransaction) throws -> Answer
    ) throws -> (answer: Answer, written: [JournalEntry]) {
        let held = try lock.take(.exclusive)
        defer { lock.release(held) }
        return try core.withLock { core in
            _ = try core.log.catchUp(floor: core.log.durable)
            let start = first ?? core.seen
            guard start <= core.log.durable else {
                throw LogFailure.shorterThanCheckpoint(
                    entries: core.log.durable, signed: start)
            }
            var transaction = JournalTransaction(
                unseen: try entries(in: start..<core.log.durable))
            core.seen = core.log.durable
            let answer = try body(&transaction)
            return (answer, try write(transaction.drafts, to: &core))
        }
    }

    private func write(
        _ drafts: [JournalTransaction.Draft], to core: inout Core
    ) throws(LogFailure) -> [JournalEntry] {
        // All are encoded before the first is staged, so that a refused one leaves none behind.
        var bodies: [[UInt8]] = []
        for draft in drafts {
            let body = try coding.body(of: draft.event, by: draft.by, via: draft.via)
            try core.log.check(body)
            bodies.append(body)
        }
        let now = clock()
        var written: [JournalEntry] = []
        for (draft, body) in zip(drafts, bodies) {
            let commit = try core.log.stage(body, at: now)
            written.append(
                JournalEntry(
                    index: commit.index, time: commit.instant, by: draft.by, via: draft.via,
                    event: draft.event))
        }
        try core.log.commit()
        core.seen = core.log.durable
        // Hashes that cannot be written now are written by whoever opens the journal next.
        try? core.log.upkeep.sealFull(on: core.log.shelf)
        return written
    }

    /// The tree over the entries that this instance knows; a transaction brings it up to date.
    package var durableHead: TreeHead { reader.shelf.frontier.head(with: reader.hasher) }
    package var lastInstant: Instant? { reader.shelf.lastTime }
    /// The signed checkpoint that stood when this was opened, or that it has published since.
    package var checkpoint: [UInt8]? { checkpointer.standing }

    /// The bytes of an entry that this instance knows.
    package func entry(at index: UInt64) throws(LogFailure) -> [UInt8] {
        try reader.entry(at: index)
    }

    /// The entries of a range that this instance knows.
    package func entries(in range: Range<UInt64>) throws(LogFailure) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        var batch = EntryBatch(first: range.lowerBound)
        try reader.forEach(in: range) { index, bytes throws(LogFailure) in
            batch.add(bytes.span)
            guard batch.isFull || index == range.upperBound - 1 else { return }
            for stretch in batch.stretches(nil, coding) {
                if let failure = stretch.failure { throw failure }
                entries += stretch.entries
            }
            batch = EntryBatch(first: index + 1)
        }
        return entries
    }

    package func inclusionProof(
        of index: UInt64, in size: TreeSize
    ) throws(LogFailure) -> InclusionProof {
        try reader.inclusionProof(of: index, in: size)
    }

    package func consistencyProof(
        from older: TreeSize, to newer: TreeSize
    ) throws(LogFailure) -> ConsistencyProof {
        try reader.consistencyProof(from: older, to: newer)
    }

    /// Signs the head over all entries on disk, as the only writer, and returns the note that
    /// then stands.
    package func publish(_ sign: (Checkpoint) throws -> SignedNote) throws -> [UInt8] {
        let held = try lock.take(.exclusive)
        defer { lock.release(held) }
        return try core.withLock { core in
            _ = try core.log.catchUp(floor: core.log.durable)
            // Another process may have published since.
            try checkpointer.takeUp()
            return try checkpointer.publish(durableHead, sign: sign)
        }
    }
}
