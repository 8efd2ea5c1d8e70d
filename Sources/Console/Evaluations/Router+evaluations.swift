import Access
import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/evaluations`, `/evaluations/APPLICATION` and `/rounds/N/ranking`, each as its visitor
    /// may see it.
    func addEvaluations(_ readings: SupervisorReadings) {
        page("evaluations", may: .read) { _, context in
            let view = try readings.office()
            return Made(
                EvaluationsPage(
                    view, for: context.visitor?.person, offers: Offers(context.visitor)), view)
        }
        page("evaluations/:application", may: .read) { _, context in
            let view = try readings.office()
            return Made(
                try Self.evaluation(context.applicationID(), readings, view, context), view)
        }
        page("rounds/:round/ranking") { _, context in
            let view = try readings.office()
            return Made(try Self.ranking(view, context), view)
        }
    }

    private static func evaluation(
        _ id: ApplicationID, _ readings: SupervisorReadings,
        _ view: OfficeView<SupervisorOffice>, _ context: ConsoleContext
    ) throws -> EvaluationPage {
        let person = try context.requireVisitor().person
        let evaluation = view.state.evaluations[id]
        var seen = evaluation.flatMap { view.state.view(of: $0, for: person) }
        let application = try? view.state.application(id, for: person)
        // The same word whether there is none or it is not this person's to see.
        guard seen != nil || evaluation == nil && application != nil else {
            throw EvaluationFailure.noPart(id, of: person)
        }
        var defect: (any Refusable)?
        if let evaluation {
            do {
                let own = try readings.ownSheet(evaluation, person, view.state)
                seen = view.state.view(of: evaluation, for: person, ownSheet: own)
            } catch let error as any Refusable { defect = error }
        }
        return EvaluationPage(
            of: id, seen, application, in: view, offers: Offers(context.visitor), defect: defect)
    }

    private static func ranking(
        _ view: OfficeView<SupervisorOffice>, _ context: ConsoleContext
    ) throws -> RankingPage {
        let person = try context.requireVisitor().person
        let text = try context.parameters.require("round")
        guard let number = Int(text), let round = RoundNumber(number),
            let planned = view.state.rounds[round]
        else { throw GivenFailure.roundNotPlanned(String(text.prefix(64))) }
        let rules = view.rules.evaluation
        let weights = view.state.axisWeights(inRound: number, rules: rules)
        let ranking = try view.state.rankingView(
            round: number, weights: weights, ties: rules.ties.value,
            capacity: planned.capacity ?? 0, for: person)
        guard let ranking else {
            throw EvaluationFailure.rankingWithheld(from: person)
        }
        return RankingPage(
            of: round, ranking, weights: weights, in: view, offers: Offers(context.visitor))
    }
}
