package import Vocabulary

/// On which days offices rest: the week's days by rule, the holidays year by year as decreed.
package struct CalendarRules: Hashable, Sendable {
    package let weekend: Dated<[Weekday]>
    /// The years whose holidays are known. Of a day in any other year nothing can be said.
    package let holidays: [Int: Dated<HolidayList>]

    package init(weekend: Dated<[Weekday]>, holidays: [Int: Dated<HolidayList>]) {
        self.weekend = weekend
        self.holidays = holidays
    }

    var entries: [RulebookEntry] {
        [RulebookEntry("calendar.weekend", weekend)]
            + holidays.sorted { $0.key < $1.key }
            .map { RulebookEntry("calendar.holidays.\($0.key)", $0.value) }
    }
}

/// The public holidays of one year, substitute ones among them.
package struct HolidayList: Hashable, Sendable, RuleText {
    package let names: [KoreanDate: Wording]

    package init(_ names: [KoreanDate: Wording]) { self.names = names }

    package var ruleText: String {
        names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.ruleText)" }
            .joined(separator: ", ")
    }
}
