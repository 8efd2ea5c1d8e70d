package import Rules

/// By what one application is evaluated: the rulebook's criteria of its round, as they stood
/// when its panel was formed, with the weights by which the round was planned.
package struct CriteriaSet: Codable, Hashable, Sendable {
    package struct Axis: Codable, Hashable, Sendable {
        package let code: AxisCode
        package let weight: Int
        /// Of 100 points.
        package let floor: Int

        package init(code: AxisCode, weight: Int, floor: Int) {
            self.code = code
            self.weight = weight
            self.floor = floor
        }
    }

    package struct Criterion: Codable, Hashable, Sendable {
        package let code: ScoreCode
        package let axis: AxisCode
        /// An expert gives 0 to this many.
        package let points: Int
        package let weight: Int

        package init(code: ScoreCode, axis: AxisCode, points: Int, weight: Int) {
            self.code = code
            self.axis = axis
            self.points = points
            self.weight = weight
        }
    }

    /// By code.
    package let axes: [Axis]
    /// By code.
    package let criteria: [Criterion]

    package static let axisLimit = 4
    package static let criterionLimit = 20

    /// The criteria of a round; `nil` where no axis counts in it, or where `weights` are not of
    /// the axes that do: what is evaluated is then not what the round was planned to be.
    package init?(_ rules: EvaluationRules, round: Int, weights: [AxisCode: Int]) {
        let axes = rules.axes(inRound: round)
        guard Set(axes.map(\.code)) == Set(weights.keys) else { return nil }
        self.init(
            axes: axes.map {
                Axis(code: $0.code, weight: weights[$0.code] ?? 0, floor: $0.axis.floor)
            },
            criteria: axes.flatMap { axis in
                rules.criteria(of: axis.code).map { code, criterion in
                    Criterion(
                        code: code, axis: axis.code, points: criterion.points,
                        weight: criterion.weight)
                }
            })
    }

    /// A set that is empty, larger than its limits, names something twice, has an axis without
    /// a criterion or a number out of its range is `nil`.
    package init?(axes: [Axis], criteria: [Criterion]) {
        guard (1...CriteriaSet.axisLimit).contains(axes.count),
            (1...CriteriaSet.criterionLimit).contains(criteria.count),
            Set(axes.map(\.code)).count == axes.count,
            Set(criteria.map(\.code)).count == criteria.count,
            Set(criteria.map(\.axis)) == Set(axes.map(\.code)),
            axes.allSatisfy({
                EvaluationAxis.weights.contains($0.weight)
                    && EvaluationAxis.floors.contains($0.floor)
            }),
            criteria.allSatisfy({
                ScoreCriterion.pointRange.contains($0.points)
                    && ScoreCriterion.weights.contains($0.weight)
            })
        else { return nil }
        self.axes = axes.sorted { $0.code < $1.code }
        self.criteria = criteria.sorted { $0.code < $1.code }
    }

    package func criteria(of axis: AxisCode) -> [Criterion] {
        criteria.filter { $0.axis == axis }
    }
}
