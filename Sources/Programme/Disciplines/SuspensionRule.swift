package import Rules
package import Vocabulary

/// What the state of a firm's disciplines says on a day: nothing, a corrective plan that is due,
/// or a breach, which proposes to the supervisor that the letter be suspended.
///
/// It decides nothing: only a person of the supervisor's office suspends a letter.
package struct SuspensionRule: Hashable, Sendable {
    package enum Finding: Hashable, Sendable {
        case none
        case correctivePlanDue([Reason])
        /// Every reason, those included that alone would be no breach.
        case breach([Reason])
    }

    package struct Reason: Hashable, Sendable {
        package let kind: Kind
        package let control: ControlCode?
        /// The day from which it counts.
        package let since: KoreanDate
    }

    /// From the mildest on; all but the first are breaches.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Not kept, and without a corrective plan yet.
        case planDue
        /// Not kept, and still without a plan when the days of grace were over.
        case planMissing
        case planOverdue
        /// Found not kept too often.
        case failedAgain
        /// A control whose failure cannot be undone is not kept.
        case failedAtOnce
        /// A check that is due was not made within the days of grace.
        case notChecked
        /// A period that ended was not evaluated within the days of grace.
        case notEvaluated

        package var isBreach: Bool { self != .planDue }
        var isOfControl: Bool { self != .notEvaluated }
    }

    /// The finding as one word.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        case none, correctivePlanDue, breach

        init(of kinds: Set<Kind>) {
            self =
                kinds.contains(where: \.isBreach)
                ? .breach : kinds.isEmpty ? .none : .correctivePlanDue
        }
    }

    package let day: KoreanDate
    /// Each control's in the catalogue's order, then the evaluation's.
    package let reasons: [Reason]

    package var word: Word { Word(of: Set(reasons.map(\.kind))) }

    package var finding: Finding {
        switch word {
        case .none: .none
        case .correctivePlanDue: .correctivePlanDue(reasons)
        case .breach: .breach(reasons)
        }
    }

    /// Whether the supervisor is asked to look whether the letter should be suspended.
    package var proposesSuspension: Bool { word == .breach }

    /// - Parameters:
    ///   - obligedSince: the first day of the letters that stand; `nil` without one, and then
    ///     no check or evaluation is due yet.
    ///   - evaluationDue: the last day of the period that is to be evaluated next.
    package init(
        of disciplines: Disciplines, obligedSince: KoreanDate?, evaluationDue: KoreanDate?,
        on day: KoreanDate, rules: DisciplineRules
    ) {
        self.day = day
        var reasons: [Reason] = []
        for (code, control) in rules.catalogue {
            let found = SuspensionRule.kinds(
                of: disciplines[code], code, control, obligedSince, on: day, rules)
            reasons += found.map { Reason(kind: $0.kind, control: code, since: $0.since) }
        }
        if let due = evaluationDue, day > due.adding(days: rules.graceDays.value) {
            reasons.append(Reason(kind: .notEvaluated, control: nil, since: due))
        }
        self.reasons = reasons
    }

    private typealias Found = (kind: Kind, since: KoreanDate)

    private static func kinds(
        of discipline: Discipline?, _ code: ControlCode, _ control: Control,
        _ obligedSince: KoreanDate?, on day: KoreanDate, _ rules: DisciplineRules
    ) -> [Found] {
        var found: [Found] = []
        if let open = discipline?.openShortfall {
            found += kinds(of: open, on: day, rules)
            if rules.suspendAtOnce.value.contains(code) {
                found.append((.failedAtOnce, open.foundOn))
            }
        }
        let start = day.after(months: -rules.failureMonths.value)
        let recent = discipline?.shortfalls.filter { $0.foundOn > start } ?? []
        if recent.count >= rules.repeatedFailures.value, let last = recent.last {
            found.append((.failedAgain, last.foundOn))
        }
        if let due = control.checkDue(discipline, obligedSince: obligedSince, on: day),
            day > due.adding(days: rules.graceDays.value)
        {
            found.append((.notChecked, due))
        }
        return found
    }

    private static func kinds(
        of open: Shortfall, on day: KoreanDate, _ rules: DisciplineRules
    ) -> [Found] {
        guard let plan = open.plan else {
            let isLate = day > open.foundOn.adding(days: rules.graceDays.value)
            return [(isLate ? .planMissing : .planDue, open.foundOn)]
        }
        return day > plan.due ? [(.planOverdue, plan.due)] : []
    }
}

extension Control {
    /// The day by which the control is to be checked next; `nil` where nothing asks for it yet,
    /// or where it is not kept, which its corrective plan sees to.
    fileprivate func checkDue(
        _ discipline: Discipline?, obligedSince: KoreanDate?, on day: KoreanDate
    ) -> KoreanDate? {
        guard let obligedSince, discipline?.openShortfall == nil else { return nil }
        guard let discipline, discipline.standing(self, on: day) != .unchecked,
            let next = discipline.nextDue(self, after: day)
        else { return obligedSince }
        return max(next, obligedSince)
    }
}
