package import Vocabulary

/// Whether a firm may apply, criterion by criterion: what is unknown never passes.
package struct Eligibility: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable { case met, notMet, unknown }

    /// The day for which it was asked.
    package let asOf: KoreanDate
    /// All of them, always, in this order: assets, employees, officer, act.
    package let criteria: [Criterion]

    package init(of figures: FirmFigures, asOf: KoreanDate, rules: EligibilityRules) {
        self.asOf = asOf
        criteria = [
            .assets(figures, asOf, rules), .employees(figures, asOf, rules),
            .officer(figures, asOf, rules), .act(figures, asOf, rules),
        ]
    }

    /// Met only where all are met; not met where one is known not to be.
    package var verdict: Verdict {
        if criteria.contains(where: { $0.verdict == .notMet }) { return .notMet }
        return criteria.allSatisfy { $0.verdict == .met } ? .met : .unknown
    }
}

extension EligibilityRules {
    /// The last business year that has ended before `day`, both days inside.
    package func lastBusinessYear(before day: KoreanDate) -> ClosedRange<KoreanDate> {
        let month = businessYearEndMonth.value
        // The calendar begins with year 1; before year 3 no business year has ended in it.
        let year = max(2, day.month > month ? day.year : day.year - 1)
        let end = EligibilityRules.monthEnd(year, month)
        let begin = EligibilityRules.monthEnd(year - 1, month).adding(days: 1)
        return begin...end
    }

    private static func monthEnd(_ year: Int, _ month: Int) -> KoreanDate {
        for day in stride(from: 31, to: 27, by: -1) {
            if let date = KoreanDate(year: year, month: month, day: day) { return date }
        }
        preconditionFailure("a rulebook's month is 1 to 12")
    }
}
