package import Vocabulary

/// A day of the week, as a rulebook writes it.
package enum Weekday: String, Hashable, Sendable, CaseIterable, RuleText {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var ruleText: String { rawValue }
}

extension KoreanDate {
    package var weekday: Weekday {
        // The first day of the year 1 was a Monday in the calendar as it is counted here.
        guard let monday = KoreanDate(year: 1, month: 1, day: 1) else {
            preconditionFailure("the calendar begins on 0001-01-01")
        }
        return Weekday.allCases[monday.days(to: self) % Weekday.allCases.count]
    }
}
