import Vocabulary

/// Which entries of a journal were written on which day in Korea: a place for each day that has
/// entries, so that a day is found without reading the others.
struct JournalDays: Codable, Sendable {
    private var days: [Day] = []
    private(set) var size: UInt64 = 0

    private struct Day: Codable {
        let date: KoreanDate
        let end: Instant
        /// Its first entry.
        let first: UInt64
    }

    /// Takes in the next entry. Time in a journal never falls.
    mutating func take(_ time: Instant) {
        if days.last.map({ time >= $0.end }) ?? true {
            let date = KoreanDate(of: time)
            days.append(Day(date: date, end: date.end, first: size))
        }
        size += 1
    }

    /// The last day with an entry.
    var last: KoreanDate? { days.last?.date }

    /// The entries of a day; on a day without any, none, behind those that came before it.
    func entries(of day: KoreanDate) -> Range<UInt64> {
        let place = place(of: day)
        let first = first(at: place)
        return days.indices.contains(place) && days[place].date == day
            ? first..<self.first(at: place + 1) : first..<first
    }

    /// The nearest days before and after with entries.
    func neighbours(of day: KoreanDate) -> (before: KoreanDate?, after: KoreanDate?) {
        let place = place(of: day)
        let after = days[place...].first { $0.date > day }
        return (place > 0 ? days[place - 1].date : nil, after?.date)
    }

    /// The place of the first day that is not before `day`.
    private func place(of day: KoreanDate) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].date < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func first(at place: Int) -> UInt64 {
        place < days.count ? days[place].first : size
    }
}
