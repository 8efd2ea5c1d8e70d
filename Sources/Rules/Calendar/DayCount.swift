/// How the days of a time limit are counted.
package enum DayCount: String, Hashable, Sendable, CaseIterable, RuleText {
    /// Every day counts.
    case calendarDays
    /// Days of rest do not.
    case workingDays

    package var ruleText: String { rawValue }
}
