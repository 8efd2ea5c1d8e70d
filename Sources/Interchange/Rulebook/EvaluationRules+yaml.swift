import Programme
import Rules
import Vocabulary

extension EvaluationRules {
    /// Fewer experts than two have no spread, and more than a panel seats cannot be asked for.
    static let experts = 2...Evaluation.expertLimit

    /// Every criterion is of an axis that is there, every axis has one, and so does every tie.
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        let axes = try section.take("axes").axes()
        let list = try section.take("criteria")
        let criteria = try list.criteria(of: axes)
        let fields = try section.take("fields").fields()
        let leastExperts = try section.wholeNumber("leastExperts", EvaluationRules.experts)
        let chairMayScore = try section.flag("chairMayScore")
        let ties = try section.dated("ties") { node throws(YAMLFailure) in
            try node.ties(among: axes)
        }
        try section.finish()
        for axis in axes.keys
        where !criteria.values.contains(where: { $0.value.axis == axis }) {
            throw list.failure(.notA("complete: axis `\(axis)` has no criterion"))
        }
        self.init(
            axes: axes, criteria: criteria, fields: fields, leastExperts: leastExperts,
            chairMayScore: chairMayScore, ties: ties)
    }
}

extension YAMLNode {
    fileprivate func axes() throws(YAMLFailure) -> [AxisCode: Dated<EvaluationAxis>] {
        var axes: [AxisCode: Dated<EvaluationAxis>] = [:]
        var list = try mapping()
        for (name, node) in list.takeAll() {
            axes[try node.code(name)] = try node.dated { node throws(YAMLFailure) in
                try EvaluationAxis(node)
            }
        }
        guard (1...CriteriaSet.axisLimit).contains(axes.count) else {
            throw failure(.outOfRange("1 to \(CriteriaSet.axisLimit) axes"))
        }
        return axes
    }

    fileprivate func criteria(
        of axes: [AxisCode: Dated<EvaluationAxis>]
    ) throws(YAMLFailure) -> [ScoreCode: Dated<ScoreCriterion>] {
        var criteria: [ScoreCode: Dated<ScoreCriterion>] = [:]
        var list = try mapping()
        for (name, node) in list.takeAll() {
            let criterion = try node.dated { node throws(YAMLFailure) in
                try ScoreCriterion(node)
            }
            guard axes[criterion.value.axis] != nil else {
                throw node.failure(.notA("a criterion of an axis that is there"))
            }
            criteria[try node.code(name)] = criterion
        }
        guard criteria.count <= CriteriaSet.criterionLimit else {
            throw failure(.outOfRange("1 to \(CriteriaSet.criterionLimit) criteria"))
        }
        return criteria
    }

    fileprivate func fields() throws(YAMLFailure) -> [ExpertiseCode: Dated<Wording>] {
        let fields: [ExpertiseCode: Dated<Wording>] = try wordings()
        guard EvaluationRules.experts.contains(max(2, fields.count)) else {
            throw failure(.outOfRange("1 to \(EvaluationRules.experts.upperBound) fields"))
        }
        return fields
    }

    fileprivate func ties(
        among axes: [AxisCode: Dated<EvaluationAxis>]
    ) throws(YAMLFailure) -> [AxisCode] {
        var codes: [AxisCode] = []
        for item in try list() {
            let code: AxisCode = try item.code(try item.scalar())
            guard axes[code] != nil, !codes.contains(code) else {
                throw item.failure(.notA("an axis that is there, named once"))
            }
            codes.append(code)
        }
        return codes
    }
}

extension EvaluationAxis {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let name = try Wording(&mapping)
        let weight = try mapping.take("weight").wholeNumber(EvaluationAxis.weights)
        let floor = try mapping.take("floor").wholeNumber(EvaluationAxis.floors)
        var rounds: [Int] = []
        if let list = mapping.takeIfPresent("rounds") {
            for item in try list.list() { rounds.append(try item.wholeNumber(1...99)) }
            guard !rounds.isEmpty else { throw list.failure(.missing) }
        }
        try mapping.finish()
        guard
            let axis = EvaluationAxis(name: name, weight: weight, floor: floor, rounds: rounds)
        else { throw node.failure(.notA("an axis whose rounds stand once")) }
        self = axis
    }
}

extension ScoreCriterion {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let axis = try mapping.take("axis")
        let name = try Wording(&mapping)
        let points = try mapping.take("points").wholeNumber(ScoreCriterion.pointRange)
        let weight = try mapping.take("weight").wholeNumber(ScoreCriterion.weights)
        try mapping.finish()
        guard
            let criterion = ScoreCriterion(
                axis: try axis.code(try axis.scalar()), name: name, points: points,
                weight: weight)
        else { throw node.failure(.notA("a criterion")) }
        self = criterion
    }
}
