package import Vocabulary

/// How often a control is checked, at least; the strictest is the least.
package enum CheckFrequency: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    case daily, weekly, monthly, quarterly, halfYearly, yearly

    /// Whether `left` is the stricter one.
    package static func < (left: CheckFrequency, right: CheckFrequency) -> Bool {
        left.rank < right.rank
    }

    /// The last day on which the next check is in time, after one on `day`.
    package func due(after day: KoreanDate) -> KoreanDate {
        switch self {
        case .daily: day.adding(days: 1)
        case .weekly: day.adding(days: 7)
        case .monthly: day.after(months: 1)
        case .quarterly: day.after(months: 3)
        case .halfYearly: day.after(months: 6)
        case .yearly: day.after(months: 12)
        }
    }

    /// In Korean and in English, as pages and forms of letters say it.
    package var words: (korean: String, english: String) {
        switch self {
        case .daily: ("매일", "daily")
        case .weekly: ("매주", "weekly")
        case .monthly: ("매월", "monthly")
        case .quarterly: ("분기", "quarterly")
        case .halfYearly: ("반기", "half-yearly")
        case .yearly: ("매년", "yearly")
        }
    }

    private var rank: Int {
        switch self {
        case .daily: 0
        case .weekly: 1
        case .monthly: 2
        case .quarterly: 3
        case .halfYearly: 4
        case .yearly: 5
        }
    }
}

extension CheckFrequency: RuleText {
    package var ruleText: String { rawValue }
}

extension KoreanDate {
    /// The same day `months` later, or the last day of a month that has no such day; beyond the
    /// calendar its last day.
    package func after(months: Int) -> KoreanDate {
        let count = year * 12 + month - 1 + months
        for day in stride(from: day, through: 1, by: -1) {
            if let date = KoreanDate(year: count / 12, month: count % 12 + 1, day: day) {
                return date
            }
        }
        return KoreanDate(year: 9999, month: 12, day: 31) ?? self
    }
}
