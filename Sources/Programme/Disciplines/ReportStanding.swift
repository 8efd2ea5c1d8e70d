import Rules
package import Vocabulary

/// How a firm stands at the supervisor's office with what it owes in return for its letters: by its
/// reports, which are its claim, and by the calendar.
package struct ReportStanding: Hashable, Sendable {
    package let firm: FirmID
    /// Those that ask for disciplines and stand, or are suspended for a time; by serial.
    package let letters: [LetterSerial]
    package let last: ReceivedReport?
    /// The last day of the period that is to be reported next; `nil` where no letter asks for it.
    package let due: KoreanDate?
    /// Days since that one; 0 where it is still to come.
    package let lateDays: Int
    /// Whether the rulebook's days of grace are over too.
    package let isGraceOver: Bool
    /// Periods before the last report that a letter asked for and no report is of, by their days.
    package let missing: [MissingPeriod]
    /// By control.
    package let shortfalls: [OpenShortfall]
    /// Whether the last report proposes that a letter be suspended and nobody has decided on it:
    /// no measure against a letter was taken since, and none was declined.
    package let awaitsDecision: Bool

    /// A failure of the last report that the firm has not reported as remedied.
    package struct OpenShortfall: Hashable, Sendable {
        package let control: String
        package let foundOn: KoreanDate
        package let planDue: KoreanDate?
        /// Days since the plan was due; 0 where it still runs, or there is none.
        package let overdueDays: Int
    }

    /// A period that was skipped: late as any other, from the day after its last one.
    package struct MissingPeriod: Hashable, Sendable {
        package let firstDay: KoreanDate
        package let lastDay: KoreanDate
        package let lateDays: Int
        package let isGraceOver: Bool
    }

    /// Whether the next report is late; one that was skipped stands in `missing`.
    package var isLate: Bool { lateDays > 0 }

    init(
        of firm: FirmID, _ issued: [IssuedLetter], _ reports: DisciplineReports, at now: Instant,
        rules: DisciplineRules
    ) {
        let today = KoreanDate(of: now)
        let standing = issued.filter { letter in
            switch letter.standing(at: now) {
            case .inForce, .suspended: true
            default: false
            }
        }
        let last = reports[firm].last
        let due =
            standing.isEmpty
            ? nil : ReportStanding.due(after: last?.lastDay, issued, on: today, rules)
        self.firm = firm
        letters = standing.map(\.serial).sorted()
        self.last = last
        self.due = due
        lateDays = due.map { max(0, $0.days(to: today)) } ?? 0
        isGraceOver = lateDays > rules.graceDays.value
        missing = ReportStanding.missing(of: reports[firm], issued, on: today, rules)
        shortfalls = ReportStanding.shortfalls(
            of: last, reports.completedPlans(of: firm), on: today)
        awaitsDecision =
            last.map { last in
                last.proposesSuspension && last.declined == nil && !standing.isEmpty
                    && !issued.flatMap(\.measures).contains { $0.at >= last.receivedAt }
            } ?? false
    }

    /// As the firm's own office counts its periods: they join, and only a time without a letter
    /// may lie between two.
    private static func due(
        after reportedTo: KoreanDate?, _ issued: [IssuedLetter], on today: KoreanDate,
        _ rules: DisciplineRules
    ) -> KoreanDate? {
        guard let since = obligedSince(issued, on: today) else { return nil }
        let next = reportedTo.map { firstDay(after: $0, issued) ?? $0.adding(days: 1) }
        return rules.lastDay(ofPeriodFrom: next ?? since)
    }

    private static func obligedSince(_ issued: [IssuedLetter], on day: KoreanDate) -> KoreanDate? {
        issued.filter { !$0.isRevoked && $0.term.last >= day }.map(\.term.first).min()
    }

    /// The first day after `reportedTo` on which a letter asks for disciplines.
    private static func firstDay(
        after reportedTo: KoreanDate, _ issued: [IssuedLetter]
    ) -> KoreanDate? {
        let next = reportedTo.adding(days: 1)
        return obligedSince(issued, on: next).map { max($0, next) }
    }

    /// Each report begins on the day after the one before it, or on the letter's first; what lies
    /// between is missing, in periods no longer than a report may be of.
    private static func missing(
        of reports: [ReceivedReport], _ issued: [IssuedLetter], on today: KoreanDate,
        _ rules: DisciplineRules
    ) -> [MissingPeriod] {
        var missing: [MissingPeriod] = []
        var expected = issued.filter { !$0.isRevoked }.map(\.term.first).min()
        for report in reports {
            while let first = expected, first < report.evaluation.firstDay {
                let covered = issued.filter { !$0.isRevoked && $0.term.contains(first.start) }
                let end = covered.map(\.term.last).max() ?? first
                let last = min(
                    end, rules.lastDay(ofPeriodFrom: first),
                    report.evaluation.firstDay.adding(days: -1))
                let lateDays = max(0, last.days(to: today))
                missing.append(
                    MissingPeriod(
                        firstDay: first, lastDay: last, lateDays: lateDays,
                        isGraceOver: lateDays > rules.graceDays.value))
                expected = firstDay(after: last, issued)
            }
            expected = firstDay(after: report.lastDay, issued)
        }
        return missing
    }

    private static func shortfalls(
        of last: ReceivedReport?, _ completed: [CorrectivePlanReported], on today: KoreanDate
    ) -> [OpenShortfall] {
        (last?.evaluation.results ?? []).compactMap { result in
            guard let shortfall = result.shortfall, shortfall.closedOn == nil,
                !completed.contains(where: {
                    $0.control == result.control && $0.foundOn == shortfall.foundOn
                })
            else { return nil }
            return OpenShortfall(
                control: result.control, foundOn: shortfall.foundOn, planDue: shortfall.planDue,
                overdueDays: shortfall.planDue.map { max(0, $0.days(to: today)) } ?? 0)
        }
    }
}
