/// By what experts evaluate an application, and who they are.
package struct EvaluationRules: Hashable, Sendable {
    package let axes: [AxisCode: Dated<EvaluationAxis>]
    package let criteria: [ScoreCode: Dated<ScoreCriterion>]
    /// Fields of expertise that every panel covers.
    package let fields: [ExpertiseCode: Dated<Wording>]
    /// Experts whose scores it takes.
    package let leastExperts: Dated<Int>
    /// Whether the chair may be one of the experts who score.
    package let chairMayScore: Dated<Bool>
    /// Equal totals are told apart by these axes, the first one first; what is equal in all of
    /// them stays tied.
    package let ties: Dated<[AxisCode]>

    package init(
        axes: [AxisCode: Dated<EvaluationAxis>], criteria: [ScoreCode: Dated<ScoreCriterion>],
        fields: [ExpertiseCode: Dated<Wording>], leastExperts: Dated<Int>,
        chairMayScore: Dated<Bool>, ties: Dated<[AxisCode]>
    ) {
        self.axes = axes
        self.criteria = criteria
        self.fields = fields
        self.leastExperts = leastExperts
        self.chairMayScore = chairMayScore
        self.ties = ties
    }

    /// The axes that count in a round, by code.
    package func axes(inRound round: Int) -> [(code: AxisCode, axis: EvaluationAxis)] {
        axes.filter { $0.value.value.counts(inRound: round) }
            .map { ($0.key, $0.value.value) }.sorted { $0.code < $1.code }
    }

    /// The criteria of an axis, by code.
    package func criteria(of axis: AxisCode) -> [(code: ScoreCode, criterion: ScoreCriterion)] {
        criteria.filter { $0.value.value.axis == axis }
            .map { ($0.key, $0.value.value) }.sorted { $0.code < $1.code }
    }

    /// How much each axis counts in the total of a round.
    package func weights(inRound round: Int) -> [AxisCode: Int] {
        Dictionary(axes(inRound: round).map { ($0.code, $0.axis.weight) }) { first, _ in first }
    }

    var entries: [RulebookEntry] {
        axes.sorted { $0.key < $1.key }
            .map { RulebookEntry("evaluation.axes.\($0.key)", $0.value) }
            + criteria.sorted { $0.key < $1.key }
            .map { RulebookEntry("evaluation.criteria.\($0.key)", $0.value) }
            + fields.sorted { $0.key < $1.key }
            .map { RulebookEntry("evaluation.fields.\($0.key)", $0.value) }
            + [
                RulebookEntry("evaluation.leastExperts", leastExperts),
                RulebookEntry("evaluation.chairMayScore", chairMayScore),
                RulebookEntry("evaluation.ties", ties),
            ]
    }
}
