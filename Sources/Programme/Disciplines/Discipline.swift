package import Rules
package import Vocabulary

/// One control as the firm keeps it: whose it is, how it was checked, where it fell short.
package struct Discipline: Codable, Hashable, Sendable {
    package internal(set) var owner: DisciplineOwner
    /// Where the firm checks more often than the catalogue asks.
    package internal(set) var frequency: CheckFrequency?
    /// In their order; no check is of an earlier day than the one before.
    package internal(set) var checks: [DisciplineCheck] = []
    package internal(set) var shortfalls: [Shortfall] = []

    package var openShortfall: Shortfall? { shortfalls.last.flatMap { $0.isOpen ? $0 : nil } }

    /// The stricter of the firm's own frequency and the catalogue's, which may have changed.
    package func frequency(of control: Control) -> CheckFrequency {
        min(frequency ?? control.frequency, control.frequency)
    }

    package func lastCheck(by day: KoreanDate) -> DisciplineCheck? {
        checks.last { $0.checkedOn <= day }
    }

    /// The last day on which the next check is in time; `nil` before the first check.
    ///
    /// While the control is not kept, that is the day by which its corrective plan ends.
    package func nextDue(_ control: Control, after day: KoreanDate) -> KoreanDate? {
        if let open = openShortfall { return open.plan?.due }
        return lastCheck(by: day).map { frequency(of: control).due(after: $0.checkedOn) }
    }

    /// How the control stood on `day`, as far as checks of that day or before say.
    // INVARIANT(unchecked-is-not-kept): without a check that still counts nothing is `kept`.
    package func standing(_ control: Control, on day: KoreanDate) -> DisciplineStanding {
        guard let check = lastCheck(by: day) else { return .unchecked }
        // A failure does not grow old: it stays one until it is found remedied.
        guard check.result != .notKept else { return .notKept }
        guard frequency(of: control).due(after: check.checkedOn) >= day else { return .lapsed }
        guard check.result == .notApplicable else { return .kept }
        return control.applies == .always ? .unchecked : .notApplicable
    }
}

/// How a control stands on a day.
package enum DisciplineStanding: String, Hashable, Sendable, CaseIterable {
    case kept, notKept, notApplicable
    /// The last check is older than the control's frequency lets it count.
    case lapsed
    /// Nobody's, or never checked.
    case unchecked

    /// Whether a check says how the control stands.
    package var isChecked: Bool { self != .lapsed && self != .unchecked }
}
