import Egress
import Programme
import Rules
import UseCases
import Vocabulary

extension EvaluationPage {
    /// What the opened scores come to; nothing of it while they are sealed.
    func results(_ seen: EvaluationView, _ language: Language) -> [Section] {
        guard let result = seen.result, let criteria = seen.criteria else { return [] }
        return [
            Section(words.axes(language), .table(axes(result, criteria, language))),
            Section(
                words.criteria(language), .table(points(result, seen.sheets, language)),
                .table(comments(seen.sheets, language))),
        ]
    }

    private func axes(
        _ result: EvaluationResult, _ criteria: CriteriaSet, _ language: Language
    ) -> Table {
        Table(
            words.axesCaption(language),
            [
                Table.Column(words.axis(language)),
                Table.Column(words.weight(language), isNumber: true),
                Table.Column(words.mean(language), isNumber: true),
                Table.Column(words.spread(language), isNumber: true),
                Table.Column(words.floor(language), isNumber: true),
                Table.Column(words.verdict(language)),
            ], whenEmpty: words.none(language),
            rows: result.axes.map { axis in
                let weight = criteria.axes.first { $0.code == axis.code }?.weight
                return [
                    Cell(.text(EvaluationText.name(of: axis.code, rules, language))),
                    Cell(.text(weight.map { "\($0)" } ?? "–")),
                    Cell(.text(EvaluationText.points(axis.mean))),
                    Cell(.text(EvaluationText.points(axis.spread))),
                    .number(axis.floor),
                    axis.missesFloor
                        ? .status(words.missed(language), .bad)
                        : .status(words.kept(language), .good),
                ]
            })
    }

    private func points(
        _ result: EvaluationResult, _ sheets: [EvaluationView.Sheet], _ language: Language
    ) -> Table {
        Table(
            words.criteriaCaption(language),
            [Table.Column(words.criterion(language))]
                + (sheets.map(\.expert.text)
                + [
                    words.greatest(language), words.mean(language), words.spread(language),
                ]).map { Table.Column($0, isNumber: true) },
            whenEmpty: words.none(language),
            rows: result.criteria.map { criterion in
                [Cell(.text(EvaluationText.name(of: criterion.code, rules, language)))]
                    + sheets.map { sheet in
                        Cell(
                            .text(sheet.sheet.points(for: criterion.code).map { "\($0)" } ?? "–"))
                    }
                    + [
                        .number(criterion.points),
                        Cell(.text(EvaluationText.points(criterion.mean))),
                        Cell(.text(EvaluationText.points(criterion.spread))),
                    ]
            })
    }

    private func comments(_ sheets: [EvaluationView.Sheet], _ language: Language) -> Table {
        Table(
            words.commentsCaption(language),
            [words.criterion, words.expert, words.comment].map { Table.Column($0(language)) },
            whenEmpty: words.noComments(language),
            rows: sheets.flatMap { sheet in
                sheet.sheet.scores.filter { !$0.comment.isEmpty }.map { (sheet.expert, $0) }
            }.sorted { ($0.1.criterion, $0.0) < ($1.1.criterion, $1.0) }
                .map { expert, score in
                    [
                        Cell(.text(EvaluationText.name(of: score.criterion, rules, language))),
                        Cell(.code(expert.text)), Cell(.text(score.comment)),
                    ]
                })
    }

    /// The visitor's own scores as a table.
    func sheet(_ own: ScoreSheet, _ language: Language) -> Table {
        Table(
            words.own(language),
            [
                Table.Column(words.criterion(language)),
                Table.Column(words.points(language), isNumber: true),
                Table.Column(words.comment(language)),
            ], whenEmpty: words.none(language),
            rows: own.scores.map { score in
                [
                    Cell(.text(EvaluationText.name(of: score.criterion, rules, language))),
                    .number(score.points), Cell(.text(score.comment)),
                ]
            })
    }
}
