import Egress
import Programme

/// How far the programme had come on a day: rounds, applications and evaluations by their state,
/// and the firms that reported their disciplines by what the last report found.
struct KnownProgress: Sendable {
    private let rounds: [RoundState: Int]
    private let applications: [Application.Status: Int]
    private let evaluations: [Evaluation.Phase: Int]
    private let reports: [SuspensionRule.Word: Int]

    private let words = JournalWords()

    init(_ office: SupervisorOffice) {
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

    func facts(_ language: Language) -> [Fact] {
        [
            fact(words.rounds, rounds, language) { RoundsWords().status($0, language).word },
            fact(words.applications, applications, language) {
                ApplicationText.words(of: $0)(language)
            },
            fact(words.evaluations, evaluations, language) {
                EvaluationText.status($0, language).word
            },
            fact(words.reports, reports, language) {
                DisciplineReportWords().name(of: $0)(language)
            },
        ]
    }

    /// In the order in which the states follow one another.
    private func fact<State: Hashable & CaseIterable>(
        _ label: Words, _ counts: [State: Int], _ language: Language, _ name: (State) -> String
    ) -> Fact {
        let said = State.allCases.compactMap { state in
            counts[state].map { "\(name(state)) \($0)" }
        }
        return Fact(
            label(language),
            .text(said.isEmpty ? words.noneYet(language) : said.joined(separator: ", ")))
    }
}
