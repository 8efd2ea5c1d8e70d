import Outbound
package import Programme
package import Rules
package import Vocabulary

/// One report of a firm in full, as the supervisor's office took it in.
package struct ShowDisciplineReport: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter lastDay: of the report's period; `nil` is the last one's.
    package func callAsFunction(
        _ firm: String, lastDay: String? = nil, by actor: PersonID?
    ) throws -> ShownReceivedReport {
        let office = try desk.read()
        let view = OfficeView(
            state: office, rules: try desk.desk.rulebook(office.rulebook),
            now: desk.desk.world.clock.now())
        return ShownReceivedReport(
            try DisciplineReportView(
                firm, lastDay: lastDay.map(GivenID.day), in: view, for: office.reader(actor)))
    }
}

/// One report of a firm, beside what the office knows of the firm now.
package struct DisciplineReportView: Sendable {
    package let standing: ReportStanding
    package let report: ReceivedReport
    /// Every report of the firm, by their periods.
    package let all: [ReceivedReport]
    /// Plans that the firm reported as completed after this report's day.
    package let completed: [CorrectivePlanReported]
    /// The rulebook here.
    package let rules: Rulebook

    /// Controls of the rulebook here that the report says nothing of, in the catalogue's order.
    package var missing: [ControlCode] {
        let told = Set(report.evaluation.results.map(\.control))
        return rules.disciplines.catalogue.map(\.code).filter { !told.contains($0.text) }
    }

    /// Whether the firm evaluated by the very rulebook that is here now.
    package var isOfThisRulebook: Bool { report.evaluation.rulebookDigest == rules.digest }

    /// The control as the rulebook here has it; `nil` where it has none of that code.
    package func control(_ code: String) -> Control? {
        (try? ControlCode(parsing: code)).flatMap { rules.disciplines.controls[$0]?.value }
    }

    /// - Throws: a `Refusal` where there is no such report, or it is withheld from this person.
    package init(
        _ firm: String, lastDay: KoreanDate?, in view: OfficeView<SupervisorOffice>,
        for person: PersonID
    ) throws {
        let firm = try GivenID.firm(firm)
        standing = try view.state.reportStanding(
            of: firm, for: person, at: view.now, rules: view.rules.disciplines)
        all = view.state.disciplineReports[firm]
        guard let last = all.last else { throw ReceivedReportFailure.noReport(firm) }
        if let lastDay {
            guard let found = all.first(where: { $0.lastDay == lastDay }) else {
                throw ReceivedReportFailure.noReportOf(firm, lastDay: lastDay)
            }
            report = found
        } else {
            report = last
        }
        let lastDay = report.lastDay
        completed = view.state.disciplineReports.completedPlans(of: firm)
            .filter { $0.checkedOn > lastDay }
        rules = view.rules
    }
}
