package import Rules
package import Vocabulary

/// Every control of the rulebook as it stands on a day, and what is due.
package struct DisciplineBoard: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let code: ControlCode
        package let control: Control
        /// Nobody's where it is `nil`.
        package let owner: DisciplineOwner?
        package let frequency: CheckFrequency
        package let standing: DisciplineStanding
        package let lastCheck: DisciplineCheck?
        /// The last day on which the next check is in time; `nil` where nothing asks for one.
        package let nextDue: KoreanDate?
        /// 0 where nothing is overdue.
        package let overdueDays: Int
        /// The failure that is not remedied yet, with its corrective plan.
        package let shortfall: Shortfall?
    }

    package let day: KoreanDate
    /// In the catalogue's order.
    package let rows: [Row]
    /// The first day of the period that is to be evaluated next; `nil` without a letter.
    package let evaluationFrom: KoreanDate?
    /// Its last day.
    package let evaluationDue: KoreanDate?
    package let lastEvaluation: DisciplinesEvaluated?
    package let suspension: SuspensionRule

    package var counts: DisciplineCounts { DisciplineCounts(rows.map(\.standing.result)) }
    package var overdue: Int { rows.count { $0.overdueDays > 0 } }

    package init(of office: FirmOffice, on day: KoreanDate, rules: DisciplineRules) {
        let disciplines = office.disciplines
        let obligedSince = office.obligedSince(on: day)
        let evaluatedTo = disciplines.evaluations.last?.lastDay
        self.day = day
        rows = rules.catalogue.map {
            Row($0.code, $0.control, disciplines[$0.code], obligedSince, on: day)
        }
        evaluationFrom = office.evaluationFrom(after: evaluatedTo, on: day)
        evaluationDue = office.evaluationDue(after: evaluatedTo, on: day, rules: rules)
        lastEvaluation = disciplines.evaluations.last
        suspension = SuspensionRule(
            of: disciplines, obligedSince: obligedSince, evaluationDue: evaluationDue,
            on: day, rules: rules)
    }
}

extension DisciplineBoard.Row {
    fileprivate init(
        _ code: ControlCode, _ control: Control, _ discipline: Discipline?,
        _ obligedSince: KoreanDate?, on day: KoreanDate
    ) {
        self.code = code
        self.control = control
        owner = discipline?.owner
        frequency = discipline?.frequency(of: control) ?? control.frequency
        standing = discipline?.standing(control, on: day) ?? .unchecked
        lastCheck = discipline?.lastCheck(by: day)
        nextDue =
            standing == .unchecked ? obligedSince : discipline?.nextDue(control, after: day)
        overdueDays = nextDue.map { max(0, $0.days(to: day)) } ?? 0
        shortfall = discipline?.openShortfall
    }
}
