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

    private struct Kept {
        var follower: OfficeFollower<State>
        /// Opened for the first decision, or to list entries.
        var journal: Journal?
    }

    package init(_ desk: OfficeDesk, recheckEvery: Duration = .seconds(10)) throws {
        self.desk = desk
        self.recheckEvery = recheckEvery
        let follower = try OfficeFollower<State>(desk: desk, recheckEvery: recheckEvery)
        kept = Mutex(Kept(follower: follower))
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
