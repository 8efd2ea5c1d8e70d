package import Vocabulary

/// Counts working days by a rulebook's calendar; what the calendar does not hold, it does not
/// guess.
package struct WorkingDays: Hashable, Sendable {
    private let rules: CalendarRules

    package init(_ rules: CalendarRules) { self.rules = rules }

    /// What kind of day one is.
    package enum Kind: Hashable, Sendable {
        case working, weekend
        case holiday(Wording)
        /// The rulebook has no holidays for its year.
        case unknown
    }

    package enum Failure: Error, Hashable {
        /// A year that the count needs and whose holidays the rulebook does not have.
        case unknownYear(Int)
    }

    /// Days that one count may step over; a rulebook counts in days, not in decades.
    static let stepLimit = 4000

    package func kind(of day: KoreanDate) -> Kind {
        guard let year = rules.holidays[day.year] else { return .unknown }
        if let name = year.value.names[day] { return .holiday(name) }
        return rules.weekend.value.contains(day.weekday) ? .weekend : .working
    }

    package func isWorking(_ day: KoreanDate) throws(Failure) -> Bool {
        switch kind(of: day) {
        case .working: true
        case .weekend, .holiday: false
        case .unknown: throw .unknownYear(day.year)
        }
    }

    /// `day` itself where it is a working day, else the next one.
    package func onOrAfter(_ day: KoreanDate) throws(Failure) -> KoreanDate {
        var day = day
        for _ in 0..<WorkingDays.stepLimit {
            if try isWorking(day) { break }
            day = day.adding(days: 1)
        }
        return day
    }

    /// The `count`th working day after `day`; `day` itself is not counted.
    package func adding(_ count: Int, to day: KoreanDate) throws(Failure) -> KoreanDate {
        var (day, left) = (day, count)
        for _ in 0..<WorkingDays.stepLimit {
            if left <= 0 { break }
            day = day.adding(days: 1)
            if try isWorking(day) { left -= 1 }
        }
        return day
    }

    /// The last day of a limit of `count` days from `day`, which is not counted. A limit that
    /// would end on a day of rest ends on the next working day.
    package func due(
        _ count: Int, _ counting: DayCount, after day: KoreanDate
    ) throws(Failure) -> KoreanDate {
        switch counting {
        case .calendarDays: try onOrAfter(day.adding(days: count))
        case .workingDays: try adding(count, to: day)
        }
    }
}

extension WorkingDays.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .unknownYear(let year):
            Refusal(
                .conflict,
                "the rulebook has no holidays for \(year), so the day is unknown; add them to its "
                    + "`calendar`")
        }
    }
}
