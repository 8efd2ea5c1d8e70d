import Vocabulary

/// The disciplines that a relieved firm keeps, and what follows where it does not.
package struct DisciplineRules: Hashable, Sendable {
    /// The longest period of one evaluation, in months.
    package let evaluationMonths: Dated<Int>
    /// Days for which a failure, or a check that is due, is not yet a breach.
    package let graceDays: Dated<Int>
    /// Days within which a corrective plan must end, from the day on which it was made.
    package let planDays: Dated<Int>
    /// Suspension is proposed where one control fails this many times …
    package let repeatedFailures: Dated<Int>
    /// … within so many months.
    package let failureMonths: Dated<Int>
    /// Controls whose failure proposes suspension at once.
    package let suspendAtOnce: Dated<[ControlCode]>
    /// How long logs of use are kept at least.
    package let logRetentionMonths: Dated<Int>
    package let controls: [ControlCode: Dated<Control>]

    /// So many that an evaluation of all of them fits one entry of a journal.
    package static let controlLimit = 48

    /// The catalogue's codes in its order, as an application assesses them.
    package let controlCodes: [String]

    package init(
        evaluationMonths: Dated<Int>, graceDays: Dated<Int>, planDays: Dated<Int>,
        repeatedFailures: Dated<Int>, failureMonths: Dated<Int>,
        suspendAtOnce: Dated<[ControlCode]>, logRetentionMonths: Dated<Int>,
        controls: [ControlCode: Dated<Control>]
    ) {
        self.evaluationMonths = evaluationMonths
        self.graceDays = graceDays
        self.planDays = planDays
        self.repeatedFailures = repeatedFailures
        self.failureMonths = failureMonths
        self.suspendAtOnce = suspendAtOnce
        self.logRetentionMonths = logRetentionMonths
        self.controls = controls
        controlCodes = Self.catalogue(of: controls).map(\.code.text)
    }

    /// The catalogue in its order: by group, then by number, then by code.
    package var catalogue: [(code: ControlCode, control: Control)] { Self.catalogue(of: controls) }

    private static func catalogue(
        of controls: [ControlCode: Dated<Control>]
    ) -> [(code: ControlCode, control: Control)] {
        let order = Dictionary(
            uniqueKeysWithValues: ControlGroup.allCases.enumerated().map { ($1, $0) })
        return controls.map { (code: $0.key, control: $0.value.value) }.sorted { left, right in
            (order[left.control.group] ?? 0, left.control.number ?? 0, left.code)
                < (order[right.control.group] ?? 0, right.control.number ?? 0, right.code)
        }
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("disciplines.evaluationMonths", evaluationMonths),
            RulebookEntry("disciplines.graceDays", graceDays),
            RulebookEntry("disciplines.planDays", planDays),
            RulebookEntry("disciplines.repeatedFailures", repeatedFailures),
            RulebookEntry("disciplines.failureMonths", failureMonths),
            RulebookEntry("disciplines.suspendAtOnce", suspendAtOnce),
            RulebookEntry("disciplines.logRetentionMonths", logRetentionMonths),
        ]
            + controls.sorted { $0.key < $1.key }
            .map { RulebookEntry("disciplines.controls.\($0.key)", $0.value) }
    }
}
