package import Vocabulary

/// A day that every year has: a month and a day of it, never 29 February.
package struct YearDay: Hashable, Sendable {
    package let month: Int
    package let day: Int

    /// A day that some year does not have is `nil`.
    package init?(month: Int, day: Int) {
        guard KoreanDate(year: 2025, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The last such day that is `date` or lies before it; in year 1 the first one.
    package func last(notAfter date: KoreanDate) -> KoreanDate {
        let this = inYear(date.year)
        return this <= date || date.year == 1 ? this : inYear(date.year - 1)
    }

    /// The first such day that lies after `date`; in year 9999 the last one.
    package func next(after date: KoreanDate) -> KoreanDate {
        let this = inYear(date.year)
        return this > date || date.year == 9999 ? this : inYear(date.year + 1)
    }

    private func inYear(_ year: Int) -> KoreanDate {
        guard let date = KoreanDate(year: year, month: month, day: day) else {
            preconditionFailure("every year has this day")
        }
        return date
    }
}

extension YearDay: RuleText {
    /// `MM-DD`.
    package var ruleText: String { "\(month.padded(to: 2))-\(day.padded(to: 2))" }

    /// Parses `MM-DD` and nothing else.
    package init?(ruleText text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: "-"),
            let month = Int(decimal: bytes[..<2]), let day = Int(decimal: bytes[3...])
        else { return nil }
        self.init(month: month, day: day)
    }
}
