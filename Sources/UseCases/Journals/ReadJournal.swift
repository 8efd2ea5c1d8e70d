import Access
import Ledger
import Outbound
import Storage
package import Vocabulary

/// Reads a journal up to the end of one day in Korea: what the office knew then.
///
/// The last day is shown by the office's living state, any other by a replay to its end.
package struct ReadJournal<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk

    /// Entries of a replay that are held at once.
    private static var stretch: UInt64 { 10_000 }

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Parameters:
    ///   - day: `nil` is the last day that has an entry.
    ///   - first: the entry of that day from which on they are listed; `nil` is its first.
    ///   - limit: most entries that are listed, and decoded for that.
    package func callAsFunction(
        _ day: KoreanDate?, from first: UInt64? = nil,
        limit: Int = JournalDay<State>.entryLimit
    ) throws -> JournalDay<State> {
        let (standing, journal) = try desk.living().journalNow(of: State.self)
        let day = day ?? standing.days.last ?? KoreanDate(of: desk.world.clock.now())
        let that = standing.days.entries(of: day)
        let listed = max(that.lowerBound, min(first ?? 0, that.upperBound))..<that.upperBound
        let state = try state(after: that.upperBound, standing, journal)
        let neighbours = standing.days.neighbours(of: day)
        return JournalDay(
            day: day, state: state, rules: try state.rulebook.map { try desk.rulebook($0) },
            entries: try journal.entries(in: listed.prefixed(by: limit)).map {
                JournalLine($0, by: standing.rulebooks)
            }, count: that.count, size: that.upperBound, before: neighbours.before,
            after: neighbours.after)
    }

    /// The state that the first `size` entries give.
    private func state(
        after size: UInt64, _ now: OfficeStanding<State>, _ journal: Journal
    ) throws -> State {
        if size == now.size { return now.state }
        var standing = OfficeStanding<State>(desk)
        while standing.size < size {
            let next = standing.size..<min(standing.size + Self.stretch, size)
            for entry in try journal.entries(in: next) { try standing.take(entry) }
        }
        return standing.state
    }
}

extension Range<UInt64> {
    fileprivate func prefixed(by limit: Int) -> Range {
        lowerBound..<Swift.min(upperBound, lowerBound + UInt64(limit))
    }
}
