package import Programme

/// How far the programme had come on a day: rounds, applications and evaluations by their state,
/// and the firms that reported their disciplines by what the last report found.
package struct KnownProgress: Sendable {
    package let rounds: [RoundState: Int]
    package let applications: [Application.Status: Int]
    package let evaluations: [Evaluation.Phase: Int]
    package let reports: [SuspensionRule.Word: Int]

    package init(_ office: SupervisorOffice) {
        rounds = Self.counts(office.rounds.all.map(\.state))
        applications = Self.counts(office.applications.all.map(\.status))
        evaluations = Self.counts(office.evaluations.all.map(\.phase))
        reports = Self.counts(
            office.disciplineReports.firms.compactMap { firm in
                office.disciplineReports[firm].last.flatMap {
                    SuspensionRule.Word(rawValue: $0.evaluation.finding)
                }
            })
    }

    private static func counts<State: Hashable>(_ states: [State]) -> [State: Int] {
        states.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
