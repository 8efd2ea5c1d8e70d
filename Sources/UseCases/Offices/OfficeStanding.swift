import Access
import Ledger
import Programme
import Storage
package import Vocabulary

/// How an office stands after the first entries of its journal.
package struct OfficeStanding<State: ReplayedOffice>: Codable, Sendable {
    package private(set) var state: State
    /// On which days the entries were written that it was made of.
    private(set) var days = JournalDays()
    /// By which rulebook each of them was decided.
    private(set) var rulebooks = JournalRulebooks()
    /// When the last one of them was written.
    package private(set) var lastTime: Instant?

    /// How many entries it was made of.
    package var size: UInt64 { days.size }

    /// Before the first entry.
    init(_ desk: OfficeDesk) { state = State(sha256: desk.world.hasher.sha256) }

    /// Takes in the next entry; one that was taken in before changes nothing.
    ///
    /// Where this throws the state may be half of what it should be: nobody may go by it.
    mutating func take(_ entry: JournalEntry) throws {
        guard entry.index >= size else { return }
        guard entry.index == size else {
            throw LogFailure.unreadableEntry(
                index: entry.index, reason: "the one before it was not taken in")
        }
        try state.apply(entry.event, Act(entry))
        if let adopted = entry.event as? RulebookAdopted {
            rulebooks.take(adopted, at: entry.time, entry: entry.index)
        }
        days.take(entry.time)
        lastTime = entry.time
    }
}
