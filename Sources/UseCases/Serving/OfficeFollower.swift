import Access
import Ledger
import Storage
import Vocabulary

/// Follows an office's journal, which commands write beside the serving process.
package struct OfficeFollower<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk
    private var follower: JournalFollower
    package private(set) var state: State
    /// When the journal could last be read, and when it was last read from its beginning.
    private var lastRead: ContinuousClock.Instant
    private var lastWhole: ContinuousClock.Instant

    /// Longest time for which writers may keep the journal from being read: beyond it nobody
    /// knows whether the gate was stopped.
    private static var patience: Duration { .seconds(10) }
    /// How often all of it is read again, so that damage to what was read before shows.
    private static var wholeEvery: Duration { .seconds(10) }

    package init(desk: OfficeDesk) throws {
        self.desk = desk
        (follower, state) = try Self.whole(desk)
        lastRead = ContinuousClock.now
        lastWhole = lastRead
    }

    /// Takes in what has come; whether anything had.
    ///
    /// - Throws: `Refusal` where the journal is damaged or cannot be read: what stands in it is
    ///   not known then, and the state here is not to be gone by.
    package mutating func catchUp() throws -> Bool {
        let now = ContinuousClock.now
        if now - lastWhole >= Self.wholeEvery {
            let before = follower.shown
            (follower, state) = try Self.whole(desk)
            lastWhole = now
            lastRead = now
            return follower.shown != before
        }
        guard let news = try follower.newsIfFree() else {
            guard now - lastRead < Self.patience else {
                throw LogFailure.lockTimeout(folder: desk.folder.journal)
            }
            return false
        }
        lastRead = now
        for entry in news { try state.apply(entry.event, Act(entry)) }
        return !news.isEmpty
    }

    private static func whole(_ desk: OfficeDesk) throws -> (JournalFollower, State) {
        try desk.requireJournal()
        let follower = try JournalFollower(
            desk.folder.journal, coding: JournalCoding(State.kinds), files: desk.world.files,
            hasher: desk.world.hasher)
        var state = State(sha256: desk.world.hasher.sha256)
        for entry in try follower.settledNews() { try state.apply(entry.event, Act(entry)) }
        guard state.founded != nil else {
            throw OfficeFailure.journalGone(folder: desk.folder.path)
        }
        return (follower, state)
    }
}
