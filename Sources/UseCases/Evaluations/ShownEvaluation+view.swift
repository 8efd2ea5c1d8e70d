import Programme
import Rules
import Vocabulary

extension ShownEvaluation {
    /// Names are those of the rulebook in force; a code that it no longer has names itself.
    init(_ view: EvaluationView, _ rules: EvaluationRules) {
        self.init(
            application: view.application.text, firm: view.firm.text, round: view.round,
            part: view.part.rawValue, declaration: view.declaration?.rawValue,
            phase: view.phase?.rawValue,
            members: view.members.map {
                Member(
                    person: $0.person.text, field: $0.field?.text,
                    declaration: $0.declaration?.rawValue, hasCommitted: $0.hasCommitted)
            },
            axes: (view.criteria?.axes ?? []).map { Axis($0, view.result, rules) },
            criteria: (view.criteria?.criteria ?? []).map { Criterion($0, view.result, rules) },
            own: view.own.map(Score.all),
            sheets: view.sheets.map {
                Sheet(expert: $0.expert.text, scores: Score.all($0.sheet))
            },
            total: view.result.map { Thousandths.text($0.total) },
            spread: view.result?.spread.map(Thousandths.text),
            recommendation: view.conclusion?.recommendation.rawValue,
            reasons: view.conclusion?.reasons, concludedBy: view.conclusion?.by.text,
            concludedAt: view.conclusion?.at.description,
            siteCheckedOn: view.conclusion?.siteCheck?.date.description,
            siteFindings: view.conclusion?.siteCheck?.findings)
    }
}

extension ShownEvaluation.Score {
    fileprivate static func all(_ sheet: ScoreSheet) -> [ShownEvaluation.Score] {
        sheet.scores.map {
            ShownEvaluation.Score(
                criterion: $0.criterion.text, points: $0.points, comment: $0.comment)
        }
    }
}

extension ShownEvaluation.Axis {
    fileprivate init(
        _ axis: CriteriaSet.Axis, _ result: EvaluationResult?, _ rules: EvaluationRules
    ) {
        let name = rules.axes[axis.code]?.value.name
        let found = result?.axes.first { $0.code == axis.code }
        self.init(
            axis: axis.code.text, korean: name?.korean ?? axis.code.text,
            english: name?.english ?? axis.code.text, weight: axis.weight, floor: axis.floor,
            mean: found.map { Thousandths.text($0.mean) },
            spread: found?.spread.map(Thousandths.text), missesFloor: found?.missesFloor)
    }
}

extension ShownEvaluation.Criterion {
    fileprivate init(
        _ criterion: CriteriaSet.Criterion, _ result: EvaluationResult?,
        _ rules: EvaluationRules
    ) {
        let name = rules.criteria[criterion.code]?.value.name
        let found = result?.criteria.first { $0.code == criterion.code }
        self.init(
            criterion: criterion.code.text, axis: criterion.axis.text,
            korean: name?.korean ?? criterion.code.text,
            english: name?.english ?? criterion.code.text, points: criterion.points,
            weight: criterion.weight, mean: found.map { Thousandths.text($0.mean) },
            spread: found?.spread.map(Thousandths.text))
    }
}
