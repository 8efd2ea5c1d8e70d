import Access
import Ledger
import Storage
import Vocabulary

/// Follows an office's journal, which commands write beside the serving process.
package struct OfficeFollower<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk
    private var follower: JournalFollower
    private(set) var standing: OfficeStanding<State>
    /// When the journal could last be read, and when all of it last was.
    private var lastRead: ContinuousClock.Instant
    private var lastWhole: ContinuousClock.Instant
    /// How often the bytes of all of it are read again, so that damage to what was read before
    /// shows.
    private let recheckEvery: Duration
    /// Whether something was not taken in, so that the state is read anew before anyone goes by it.
    private var isInDoubt = false

    /// Longest time for which writers may keep the journal from being read: beyond it nobody
    /// knows whether the gate was stopped.
    private static var patience: Duration { .seconds(10) }

    /// Time from a start by a snapshot to the first reading of all bytes, if not sooner.
    private static var firstRecheck: Duration { .seconds(1) }

    package init(desk: OfficeDesk, recheckEvery: Duration = .seconds(10)) throws {
        self.init(desk, try Self.whole(desk), recheckEvery)
        lastWhole = lastRead
    }

    /// From a snapshot: all that is known of the journal's bytes is their signed head, so that
    /// they are soon read.
    init(
        _ desk: OfficeDesk, _ begun: (JournalFollower, OfficeStanding<State>),
        _ recheckEvery: Duration
    ) {
        self.desk = desk
        self.recheckEvery = recheckEvery
        (follower, standing) = begun
        lastRead = ContinuousClock.now
        lastWhole = lastRead - max(.zero, recheckEvery - Self.firstRecheck)
    }

    /// Another that stands where this one does and goes on by itself.
    func another() throws -> OfficeFollower {
        var other = self
        other.follower = try JournalFollower(
            desk.folder.journal, coding: JournalCoding(State.kinds), files: desk.world.files,
            hasher: desk.world.hasher, from: follower.place)
        return other
    }

    /// Behind the entries that the state is made of.
    var place: JournalPlace { follower.place }

    package var state: State { standing.state }

    /// Takes in what has come; whether anything had.
    ///
    /// - Throws: `Refusal` where the journal is damaged or cannot be read: what stands in it is
    ///   not known then, and the state here is not to be gone by.
    package mutating func catchUp() throws -> Bool {
        let isAnew = try recheckIfDue()
        let now = ContinuousClock.now
        guard let news = try follower.newsIfFree() else {
            guard now - lastRead < Self.patience else {
                throw LogFailure.lockTimeout(folder: desk.folder.journal)
            }
            return isAnew
        }
        try take(news, at: now)
        return isAnew || !news.isEmpty
    }

    /// Takes in all that was written before this was called; waits for whoever writes.
    mutating func settle() throws {
        _ = try recheckIfDue()
        try take(follower.settledNews(), at: .now)
    }

    /// Takes in what this process wrote, from where others will read it: the journal must come
    /// to `head`.
    mutating func readBack(_ head: TreeHead) throws {
        try take(follower.settledNews(with: head), at: .now)
    }

    private mutating func take(
        _ news: [JournalEntry], at now: ContinuousClock.Instant
    ) throws {
        do { for entry in news { try standing.take(entry) } } catch {
            isInDoubt = true
            throw error
        }
        lastRead = now
    }

    /// Sees from time to time that what was read still stands as it was; whether the state was
    /// read anew, because it does not.
    private mutating func recheckIfDue() throws -> Bool {
        guard isInDoubt || ContinuousClock.now - lastWhole >= recheckEvery else { return false }
        if !isInDoubt, try stands() {
            lastWhole = ContinuousClock.now
            lastRead = lastWhole
            return false
        }
        isInDoubt = true
        (follower, standing) = try Self.whole(desk)
        isInDoubt = false
        lastWhole = ContinuousClock.now
        lastRead = lastWhole
        return true
    }

    private func stands() throws -> Bool {
        do throws(LogFailure) {
            try follower.recheck()
            return true
        } catch {
            if case .lockTimeout = error { throw error }
            // Damage, or another journal in this one's place: reading it whole will say.
            return false
        }
    }

    private static func whole(
        _ desk: OfficeDesk
    ) throws -> (JournalFollower, OfficeStanding<State>) {
        try desk.requireJournal()
        let follower = try JournalFollower(
            desk.folder.journal, coding: JournalCoding(State.kinds), files: desk.world.files,
            hasher: desk.world.hasher)
        var standing = OfficeStanding<State>(desk)
        try follower.settledNews { for entry in $0 { try standing.take(entry) } }
        guard standing.state.founded != nil else {
            throw OfficeFailure.journalGone(folder: desk.folder.path)
        }
        return (follower, standing)
    }
}
