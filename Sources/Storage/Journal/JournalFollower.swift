package import Ledger
import Synchronization

/// Follows a journal that others write; never writes and never repairs.
///
/// A half-written tail means that nothing new is there yet: its writer will finish it, or the
/// next one will cut it off. Entries that the journal's own checkpoint covers are no tail: where
/// they cannot be read, or are not those that were signed, that is damage.
package final class JournalFollower: Sendable {
    private let folder: LogFolder
    private let files: LogFiles
    private let coding: JournalCoding
    private let hasher: TreeHasher
    private let lock: JournalLock
    private let place = Mutex(Place())

    /// Where the next entry will stand.
    private struct Place {
        var segment = 0
        var offset = 0
        var next: UInt64 = 0
        /// The tree over all that was shown.
        var tree = Frontier()
    }

    /// - Parameter folder: the journal's; it must be there already.
    package init(
        _ folder: String, coding: JournalCoding, files: LogFiles = .posix, hasher: TreeHasher
    ) throws(LogFailure) {
        self.folder = LogFolder(path: folder)
        self.coding = coding
        self.files = files
        self.hasher = hasher
        lock = try JournalLock(folder, files: files, making: false)
    }

    /// How many entries were shown so far.
    package var shown: UInt64 { place.withLock { $0.next } }

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
    package func settledNews() throws(LogFailure) -> [JournalEntry] {
        let held = try lock.take(.shared)
        defer { lock.release(held) }
        return try advance()
    }

    private func advance() throws(LogFailure) -> [JournalEntry] {
        try place.withLock { place throws(LogFailure) in
            var ahead = place
            let entries = try read(&ahead, signed: try signedHead())
            place = ahead
            return entries
        }
    }

    private func signedHead() throws(LogFailure) -> TreeHead? {
        guard let origin = try folder.foundOrigin(files) else {
            throw .noLog(folder: folder.path)
        }
        return try SignedHead.standing(in: folder, origin: origin, files: files)?.head
    }

    /// Nobody writes meanwhile, so what was signed before stands here whole.
    private func read(
        _ place: inout Place, signed: TreeHead?
    ) throws(LogFailure) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        while let segment = try open(place.segment) {
            defer { files.close(segment.file) }
            var walk = SegmentWalk(
                over: segment, from: place.offset, sequence: place.next, files: files)
            let before = entries.count
            while let bytes = try walk.next() {
                _ = place.tree.append(hasher.leaf(bytes.span), with: hasher)
                if let signed, place.tree.size == signed.size,
                    place.tree.head(with: hasher) != signed
                {
                    throw .otherRootThanCheckpoint(size: signed.size.leafCount)
                }
                entries.append(try coding.entry(bytes, at: walk.sequence - 1))
            }
            if entries.count > before { try makeDurable(segment) }
            place.offset = walk.offset
            place.next = walk.sequence
            guard try begins(place.segment + 1, with: place.next) else { break }
            place.segment += 1
            place.offset = 0
        }
        if let signed, signed.size > place.tree.size {
            throw .shorterThanCheckpoint(
                entries: place.next, signed: signed.size.leafCount)
        }
        return entries
    }

    /// Nobody may act on an entry that a power failure could still take back; a writer that was
    /// killed may have left one that it never synced.
    private func makeDurable(_ segment: SegmentFile) throws(LogFailure) {
        do throws(FileFailure) { try files.sync(segment.file) } catch { throw .file(error) }
    }

    private func begins(_ number: Int, with sequence: UInt64) throws(LogFailure) -> Bool {
        guard let segment = try open(number) else { return false }
        defer { files.close(segment.file) }
        var walk = SegmentWalk(over: segment, from: 0, sequence: sequence, files: files)
        return try walk.skip()
    }

    private func open(_ number: Int) throws(LogFailure) -> SegmentFile? {
        do throws(FileFailure) {
            return try SegmentFile.open(number, in: folder, .read, files: files)
        } catch {
            guard error.isMissing else { throw .file(error) }
            return nil
        }
    }
}
