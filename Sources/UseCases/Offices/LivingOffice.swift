import Access
import Ledger
import Storage
import Synchronization
import Vocabulary

/// An office's state kept alive in a process that serves it, so that a look or a decision costs
/// what came since the one before and not the whole journal. Commands write beside it.
///
/// Whatever goes wrong in keeping it up drops it, and the next look reads the journal whole.
package final class LivingOffice<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk
    private let recheckEvery: Duration
    private let kept: Mutex<Kept?>
    /// `nil` where none is kept.
    private let snapshot: OfficeSnapshot<State>?

    private struct Kept {
        var follower: OfficeFollower<State>
        /// Opened for the first decision, or to list entries.
        var journal: Journal?
        /// Of how many entries the snapshot is that stands, as far as this process knows.
        var snapshotSize: UInt64 = 0
    }

    /// - Parameter keepsSnapshots: whether it begins from a snapshot and writes them.
    package init(
        _ desk: OfficeDesk, recheckEvery: Duration = .seconds(10), keepsSnapshots: Bool = false
    ) throws {
        self.desk = desk
        self.recheckEvery = recheckEvery
        try desk.requireJournal()
        snapshot = keepsSnapshots ? OfficeSnapshot(of: desk) : nil
        if let (follower, standing, size) = snapshot?.started() {
            let begun = OfficeFollower(desk, (follower, standing), recheckEvery)
            kept = Mutex(Kept(follower: begun, snapshotSize: size))
        } else {
            kept = Mutex(
                Kept(follower: try OfficeFollower(desk: desk, recheckEvery: recheckEvery)))
        }
    }

    /// Writes a snapshot of the state where `count` entries or more came since the last one;
    /// whether it did. Nobody waits for it who looks or decides meanwhile.
    func keepSnapshot(after count: UInt64) throws -> Bool {
        guard let snapshot else { return false }
        let due: (OfficeStanding<State>, JournalPlace)? = kept.withLock { kept in
            // What is wrong with the journal is said to whoever looks or decides.
            guard let standing = try? current(&kept), let begun = kept,
                standing.size >= begun.snapshotSize + count
            else { return nil }
            kept?.snapshotSize = standing.size
            return (standing, begun.follower.place)
        }
        guard let (standing, place) = due else { return false }
        return try snapshot.write(standing, at: place)
    }

    /// A follower of its own, for who must know what comes without asking here.
    func follower() throws -> OfficeFollower<State> {
        try kept.withLock { kept in
            _ = try current(&kept)
            guard let kept else { preconditionFailure("what was just brought up is kept") }
            return try kept.follower.another()
        }
    }

    /// The state with all that was decided before this was called, by anybody.
    func state() throws -> State {
        try kept.withLock { try current(&$0).state }
    }

    /// How the office stands with all that was decided before this was called, and its journal,
    /// which knows at least those entries.
    func journalNow() throws -> (OfficeStanding<State>, Journal) {
        try kept.withLock { kept in
            let standing = try current(&kept)
            let journal = try opened(&kept)
            do { try journal.transact(showingFrom: standing.size) { _ in } } catch {
                kept = nil
                throw error
            }
            return (standing, journal)
        }
    }

    /// Runs `decide` as the journal's only writer on the state of that moment. What it records is
    /// durable when this returns, and was read back: a journal that was moved away or replaced
    /// under this process shows as an error here and not as a decision that nobody has.
    ///
    /// - Parameter sign: signs the head, once the decision stands.
    func decide<Answer>(
        _ decide: (OfficeStanding<State>, inout JournalTransaction) throws -> Answer,
        sign: (Journal) -> Void
    ) throws -> Answer {
        var given: Answer?
        try kept.withLock { kept in
            let standing = try current(&kept)
            let journal = try opened(&kept)
            let (answer, isWritten) = try take(decide, at: standing, in: journal, &kept)
            given = answer
            guard isWritten else { return }
            do { try kept?.follower.readBack(journal.durableHead) } catch {
                kept = nil
                throw Self.unread(error)
            }
            sign(journal)
        }
        guard let given else { preconditionFailure("who decided has answered") }
        return given
    }

    private func opened(_ kept: inout Kept?) throws -> Journal {
        let journal = try kept?.journal ?? desk.journal(State.kinds)
        kept?.journal = journal
        return journal
    }

    /// Lets `decide` decide under the journal's lock; what it throws leaves all as it was.
    private func take<Answer>(
        _ decide: (OfficeStanding<State>, inout JournalTransaction) throws -> Answer,
        at standing: OfficeStanding<State>, in journal: Journal, _ kept: inout Kept?
    ) throws -> (answer: Answer, isWritten: Bool) {
        var isRefused = false
        do {
            let (answer, written) = try journal.transact(showingFrom: standing.size) {
                transaction in
                // What came between the look and the lock; the follower reads it again.
                var standing = standing
                for entry in transaction.unseen { try standing.take(entry) }
                do { return try decide(standing, &transaction) } catch {
                    isRefused = true
                    throw error
                }
            }
            return (answer, !written.isEmpty)
        } catch {
            if !isRefused { kept = nil }
            throw error
        }
    }

    /// Brings what is kept up to this moment, or reads it whole where nothing is kept.
    private func current(_ kept: inout Kept?) throws -> OfficeStanding<State> {
        do {
            try desk.requireJournal()
            if kept == nil {
                kept = Kept(
                    follower: try OfficeFollower(desk: desk, recheckEvery: recheckEvery))
            } else {
                try kept?.follower.settle()
            }
        } catch {
            kept = nil
            throw error
        }
        guard let standing = kept?.follower.standing else {
            preconditionFailure("what was just brought up is kept")
        }
        return standing
    }

    private static func unread(_ error: any Error) -> OfficeFailure {
        .unreadAfterWriting((error as? any Refusable)?.refusal)
    }
}
