import Outbound
import Programme
import Rules
package import Vocabulary

/// How the firms stand with the reports that they owe in return for their letters.
package struct ListDisciplineReports: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Those that the one who asks may see, by firm.
    package func callAsFunction(by actor: PersonID?) throws -> [ShownReportStanding] {
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        let reader = try office.reader(actor)
        return office.reportStandings(
            for: reader, at: desk.desk.world.clock.now(), rules: rules.disciplines
        ).map { ShownReportStanding($0) }
    }
}

/// How a firm stands with its reports, as people are shown it.
package struct ShownReportStanding: Codable, Hashable, Sendable {
    package let firm: String
    /// Those that stand, or are suspended for a time.
    package let letters: [String]
    /// The period of the last report, and what it found; absent before the first.
    package let firstDay: String?
    package let lastDay: String?
    package let receivedAt: String?
    package let counts: ShownCounts?
    package let finding: String?
    /// Failures that the firm has not reported as remedied.
    package let shortfalls: Int
    /// Those of them whose corrective plan is overdue.
    package let plansOverdue: Int
    /// Whether a proposal to suspend a letter waits for a person's decision.
    package let awaitsDecision: Bool
    /// The last day of the period that is to be reported next; absent without a letter.
    package let due: String?
    /// Days since then without the report; 0 where it is still to come.
    package let lateDays: Int
    /// Whether the rulebook's days of grace are over too.
    package let isGraceOver: Bool
    /// Periods before the last report that no report is of.
    package let missing: [ShownMissingPeriod]

    init(_ standing: ReportStanding) {
        let evaluation = standing.last?.evaluation
        firm = standing.firm.text
        letters = standing.letters.map(\.description)
        firstDay = evaluation?.firstDay.description
        lastDay = evaluation?.lastDay.description
        receivedAt = standing.last?.receivedAt.description
        counts = evaluation.map { ShownCounts($0.counts) }
        finding = evaluation?.finding
        shortfalls = standing.shortfalls.count
        plansOverdue = standing.shortfalls.count { $0.overdueDays > 0 }
        awaitsDecision = standing.awaitsDecision
        due = standing.due?.description
        lateDays = standing.lateDays
        isGraceOver = standing.isGraceOver
        missing = standing.missing.map { ShownMissingPeriod($0) }
    }
}

/// A period that a firm skipped in its reports.
package struct ShownMissingPeriod: Codable, Hashable, Sendable {
    package let firstDay: String
    package let lastDay: String
    /// Days since the last one.
    package let lateDays: Int
    /// Whether the rulebook's days of grace are over too.
    package let isGraceOver: Bool

    init(_ period: ReportStanding.MissingPeriod) {
        firstDay = period.firstDay.description
        lastDay = period.lastDay.description
        lateDays = period.lateDays
        isGraceOver = period.isGraceOver
    }
}
