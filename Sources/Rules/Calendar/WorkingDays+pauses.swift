package import Vocabulary

extension WorkingDays {
    /// Days on which a limit does not run: those after `first`, up to `last`.
    package struct Pause: Hashable, Sendable {
        package let first: KoreanDate
        package let last: KoreanDate

        package init(after first: KoreanDate, to last: KoreanDate) {
            self.first = first
            self.last = last
        }
    }

    /// The same limit, which pauses stop; they stand in the order of their first days. One that
    /// begins when the limit is over already changes nothing.
    package func due(
        _ count: Int, _ counting: DayCount, after day: KoreanDate, pausing pauses: [Pause]
    ) throws(Failure) -> KoreanDate {
        var (start, left) = (day, count)
        for pause in pauses {
            let due = try end(of: left, counting, after: start)
            guard pause.first <= due else { return due }
            left -= min(left, try days(counting, after: start, to: pause.first))
            start = max(start, pause.last)
        }
        return try end(of: left, counting, after: start)
    }

    /// Where nothing is left of the limit, the day on which its last pause ended.
    private func end(
        of left: Int, _ counting: DayCount, after day: KoreanDate
    ) throws(Failure) -> KoreanDate {
        try left == 0 ? onOrAfter(day) : due(left, counting, after: day)
    }

    /// How many of the days after `first`, up to `last`, a limit counts.
    private func days(
        _ counting: DayCount, after first: KoreanDate, to last: KoreanDate
    ) throws(Failure) -> Int {
        guard first < last else { return 0 }
        switch counting {
        case .calendarDays: return first.days(to: last)
        case .workingDays:
            var count = 0
            for offset in 1...min(first.days(to: last), WorkingDays.stepLimit)
            where try isWorking(first.adding(days: offset)) {
                count += 1
            }
            return count
        }
    }
}
