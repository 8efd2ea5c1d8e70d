import Access
import Ledger
import Outbound
import Storage
package import Vocabulary

/// Reads a journal up to the end of one day in Korea: what the office knew then.
package struct ReadJournal<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Parameter day: `nil` is the last day that has an entry.
    package func callAsFunction(_ day: KoreanDate?) throws -> JournalDay<State> {
        let entries = try desk.entries(State.kinds)
        let days = entries.map { KoreanDate(of: $0.time) }
        let day = day ?? days.last ?? KoreanDate(of: desk.world.clock.now())
        // Time in a journal never falls, so the entries up to the end of a day are its head.
        let known = entries.prefix(days.count { $0 <= day })
        var state = State(sha256: desk.world.hasher.sha256)
        for entry in known { try state.apply(entry.event, Act(entry)) }
        let that = known.suffix(days.count { $0 == day })
        return JournalDay(
            day: day, state: state,
            rules: try state.rulebook.map { try desk.rulebook($0) },
            entries: that.prefix(JournalDay<State>.entryLimit).map { JournalLine($0) },
            count: that.count, size: UInt64(known.count),
            before: days.last { $0 < day }, after: days.first { $0 > day })
    }
}

extension OfficeDesk {
    /// Every entry of the journal, after whoever writes at this moment.
    fileprivate func entries(_ kinds: [any JournalEvent.Type]) throws -> [JournalEntry] {
        try requireJournal()
        return try JournalFollower(
            folder.journal, coding: JournalCoding(kinds), files: world.files, hasher: world.hasher
        ).settledNews()
    }
}
