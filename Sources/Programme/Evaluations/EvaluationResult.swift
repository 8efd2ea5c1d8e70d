package import Rules

/// What opened scores come to: exact sums, each rounded down once to a thousandth.
package struct EvaluationResult: Hashable, Sendable {
    package struct Criterion: Hashable, Sendable {
        package let code: ScoreCode
        package let points: Int
        /// Thousandths of a point.
        package let mean: Int
        /// Sample standard deviation over the experts, in thousandths of a point.
        package let spread: Int?
    }

    package struct Axis: Hashable, Sendable {
        package let code: AxisCode
        /// Of 100 points, in thousandths.
        package let mean: Int
        /// Over the experts' own results on this axis, in thousandths.
        package let spread: Int?
        package let floor: Int
        package var missesFloor: Bool { mean < floor * 1000 }
        /// Weighted points that all experts gave, and that they could have given.
        let given: Int
        let possible: Int
    }

    package let criteria: [Criterion]
    package let axes: [Axis]
    /// Of 100 points, in thousandths, by the weights of the evaluation's own criteria.
    package let total: Int
    /// Over the experts' own totals, in thousandths.
    package let spread: Int?

    package var missedFloors: [AxisCode] { axes.filter(\.missesFloor).map(\.code) }

    /// `nil` until the scores are open.
    package init?(of evaluation: Evaluation) {
        let sheets = evaluation.sheets.sorted { $0.key < $1.key }.map(\.value.sheet)
        guard !sheets.isEmpty else { return nil }
        let set = evaluation.criteria
        criteria = set.criteria.map { criterion in
            let points = sheets.compactMap { $0.points(for: criterion.code) }
            return Criterion(
                code: criterion.code, points: criterion.points,
                mean: Thousandths.of(Int128(points.reduce(0, +)), Int128(sheets.count)),
                spread: Thousandths.spread(points))
        }
        axes = set.axes.map { Axis($0, set.criteria(of: $0.code), sheets) }
        let weights = Dictionary(set.axes.map { ($0.code, $0.weight) }) { first, _ in first }
        total = EvaluationResult.total(axes, weights)
        spread = Thousandths.spread(
            sheets.map { sheet in
                EvaluationResult.total(
                    set.axes.map { Axis($0, set.criteria(of: $0.code), [sheet]) }, weights)
            }, scale: 1)
    }

    /// The total by other weights, as a round may set them; an axis without one does not count.
    package func total(weights: [AxisCode: Int]) -> Int {
        EvaluationResult.total(axes, weights)
    }

    package func mean(of axis: AxisCode) -> Int? { axes.first { $0.code == axis }?.mean }

    /// Σ weight · given / possible, over Σ weight: one fraction, divided out once.
    private static func total(_ axes: [Axis], _ weights: [AxisCode: Int]) -> Int {
        let counted = axes.compactMap { axis in
            weights[axis.code].map { (axis: axis, weight: Int128($0)) }
        }
        let weight = counted.reduce(Int128(0)) { $0 + $1.weight }
        guard weight > 0 else { return 0 }
        var (part, whole): (Int128, Int128) = (0, 1)
        for (axis, weight) in counted {
            let (given, possible) = axis.lowestTerms
            part = part * possible + weight * given * whole
            whole *= possible
        }
        return Thousandths.of(part * 100, whole * weight)
    }
}

extension EvaluationResult.Axis {
    init(
        _ axis: CriteriaSet.Axis, _ criteria: [CriteriaSet.Criterion], _ sheets: [ScoreSheet]
    ) {
        func weighted(_ sheet: ScoreSheet) -> Int {
            criteria.reduce(0) { $0 + $1.weight * (sheet.points(for: $1.code) ?? 0) }
        }
        let whole = criteria.reduce(0) { $0 + $1.weight * $1.points }
        code = axis.code
        floor = axis.floor
        given = sheets.reduce(0) { $0 + weighted($1) }
        possible = whole * sheets.count
        mean = Thousandths.of(Int128(given) * 100, Int128(possible))
        spread = Thousandths.spread(
            sheets.map { Thousandths.of(Int128(weighted($0)) * 100, Int128(whole)) }, scale: 1)
    }

    /// The share that was given, in lowest terms, so that products stay small.
    fileprivate var lowestTerms: (given: Int128, possible: Int128) {
        var (a, b) = (possible, given)
        while b != 0 { (a, b) = (b, a % b) }
        return (Int128(given / a), Int128(possible / a))
    }
}
