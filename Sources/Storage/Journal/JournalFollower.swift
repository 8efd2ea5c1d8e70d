package import Ledger
import Synchronization
package import Vocabulary

/// Follows a journal that others write; never writes and never repairs.
///
/// A half-written tail means that nothing new is there yet: its writer will finish it, or the
/// next one will cut it off. Entries that the journal's own checkpoint covers are no tail: where
/// they cannot be read, or are not those that were signed, that is damage.
package final class JournalFollower: Sendable {
    private let folder: LogFolder
    private let files: LogFiles
    private let coding: JournalCoding
    let hasher: TreeHasher
    private let batchLimit: ByteCount
    private let lock: JournalLock
    private let reached: Mutex<JournalPlace>

    /// - Parameters:
    ///   - folder: the journal's; it must be there already.
    ///   - start: where another follower of this journal stands, whose reader goes on here.
    ///   - batchLimit: bytes of entries that are read at a time.
    package init(
        _ folder: String, coding: JournalCoding, files: LogFiles = .posix, hasher: TreeHasher,
        from start: JournalPlace = JournalPlace(), batchLimit: ByteCount = .mebibytes(4)
    ) throws(LogFailure) {
        self.folder = LogFolder(path: folder)
        self.coding = coding
        self.files = files
        self.hasher = hasher
        self.batchLimit = batchLimit
        reached = Mutex(start)
        lock = try JournalLock(folder, files: files, making: false)
    }

    /// Behind the entries that were shown so far.
    package var place: JournalPlace { reached.withLock { $0 } }
    /// How many entries were shown so far.
    package var shown: UInt64 { place.next }

    /// The entries that came since the last call, oldest first; empty while another writes.
    ///
    /// An entry that cannot be read is an error, and is one again at the next call.
    package func news() throws(LogFailure) -> [JournalEntry] { try newsIfFree() ?? [] }

    /// The same; `nil` while another writes, so that nothing can be said about news.
    package func newsIfFree() throws(LogFailure) -> [JournalEntry]? {
        guard let held = try lock.takeIfFree(.shared) else { return nil }
        defer { lock.release(held) }
        return try advance()
    }

    /// The same, after whoever writes now: for who must know how things stand, not what came
    /// since. Waits at most `JournalLock.deadline`, then throws `.lockTimeout`.
    ///
    /// - Parameter head: what must stand there besides, such as what somebody just wrote.
    package func settledNews(with head: TreeHead? = nil) throws(LogFailure) -> [JournalEntry] {
        let held = try lock.take(.shared)
        defer { lock.release(held) }
        return try advance(with: head)
    }

    /// The same, handed to `take` a batch at a time, so that a long journal need not be held
    /// whole. Where this throws, what was taken counts as not shown.
    package func settledNews(_ take: ([JournalEntry]) throws -> Void) throws {
        let held = try lock.take(.shared)
        defer { lock.release(held) }
        try reached.withLock { place in
            var walk = try walk(from: place, coding: coding)
            while let entries = try walk.next() { try take(entries) }
            place = walk.place
        }
    }

    /// Reads the bytes of all that was shown again; where they are not those that were shown,
    /// or others than the journal's own head was signed for, that is an error.
    package func recheck() throws(LogFailure) {
        let held = try lock.take(.shared)
        defer { lock.release(held) }
        let shown = place
        var walk = try walk(
            from: JournalPlace(), with: shown.tree.head(with: hasher), coding: nil)
        while walk.place.next < shown.next, try walk.next() != nil {}
    }

    private func advance(with head: TreeHead? = nil) throws(LogFailure) -> [JournalEntry] {
        try reached.withLock { place throws(LogFailure) in
            var walk = try walk(from: place, with: head, coding: coding)
            var news: [JournalEntry] = []
            while let entries = try walk.next() { news += entries }
            place = walk.place
            return news
        }
    }

    private func walk(
        from place: JournalPlace, with head: TreeHead? = nil, coding: JournalCoding?
    ) throws(LogFailure) -> JournalWalk {
        JournalWalk(
            JournalSource(
                folder: folder, files: files, hasher: hasher, coding: coding,
                batchLimit: batchLimit),
            from: place, heads: [try signedHead(), head].compactMap { $0 })
    }

    private func signedHead() throws(LogFailure) -> TreeHead? {
        guard let origin = try folder.foundOrigin(files) else {
            throw .noLog(folder: folder.path)
        }
        return try SignedHead.standing(in: folder, origin: origin, files: files)?.head
    }

    /// Takes the place that `start` gives for the journal as it stands, with its signed head,
    /// while nobody writes in it.
    func start(
        _ start: (LogFolder, LogFiles, TreeHead?) throws -> JournalPlace
    ) throws {
        let held = try lock.take(.shared)
        defer { lock.release(held) }
        let place = try start(folder, files, signedHead())
        reached.withLock { $0 = place }
    }
}
