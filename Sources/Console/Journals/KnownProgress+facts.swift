import Egress
import Programme
import UseCases

extension KnownProgress {
    func facts(_ language: Language) -> [Fact] {
        let words = JournalWords()
        return [
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
            .text(said.isEmpty ? JournalWords().noneYet(language) : said.joined(separator: ", ")))
    }
}
