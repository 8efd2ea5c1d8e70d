package import Vocabulary

/// The days on which a letter is in force: from 00:00 KST of the first to 24:00 of the last.
package struct Term: Codable, Hashable, Sendable {
    package let first: KoreanDate
    package let last: KoreanDate

    /// A last day before the first is `nil`.
    package init?(first: KoreanDate, last: KoreanDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The longest term of `years` from `first`: a year from 2026-06-23 ends on 2027-06-22.
    package static func lastDay(from first: KoreanDate, years: Int) -> KoreanDate {
        first.adding(years: years).adding(days: -1)
    }

    // Half-open: the instant at which the last day ends is outside.
    package func contains(_ instant: Instant) -> Bool {
        first.start <= instant && instant < last.end
    }
}
