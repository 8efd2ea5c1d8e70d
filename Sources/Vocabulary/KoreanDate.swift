/// A calendar day in Korea (KST, UTC+9, no summer time): the unit of terms and deadlines.
package struct KoreanDate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// A day that the calendar does not have, or a year outside 1…9999, is `nil`.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.daysIn(month: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day in Korea at `instant`.
    package init(of instant: Instant) {
        let local = instant.microseconds + KoreanDate.offsetMicroseconds
        let parts = CivilDay(
            number: Int(local.dividedFloor(by: KoreanDate.dayMicroseconds))
        ).parts
        (year, month, day) = parts
    }

    /// 00:00 KST of this day.
    package var start: Instant {
        Instant(
            microseconds: Int64(civil.number) * KoreanDate.dayMicroseconds
                - KoreanDate.offsetMicroseconds)
    }

    /// 24:00 KST of this day, which is 00:00 of the next: the end of a half-open range.
    package var end: Instant {
        Instant(microseconds: start.microseconds + KoreanDate.dayMicroseconds)
    }

    package func adding(days: Int) -> KoreanDate {
        let parts = CivilDay(number: civil.number + days).parts
        return KoreanDate(unchecked: parts)
    }

    /// The same day `years` later; 29 February becomes 28 February in a common year.
    package func adding(years: Int) -> KoreanDate {
        let target = year + years
        return KoreanDate(
            unchecked: (target, month, min(day, CivilDay.daysIn(month: month, of: target))))
    }

    /// Days from this day to `other`; negative when `other` is the earlier.
    package func days(to other: KoreanDate) -> Int { other.civil.number - civil.number }

    package static func < (left: KoreanDate, right: KoreanDate) -> Bool {
        left.civil.number < right.civil.number
    }

    private init(unchecked parts: (year: Int, month: Int, day: Int)) {
        (year, month, day) = parts
    }

    private var civil: CivilDay { CivilDay(year: year, month: month, day: day) }
    private static let dayMicroseconds: Int64 = 86_400_000_000
    private static let offsetMicroseconds: Int64 = 9 * 3_600_000_000
}
