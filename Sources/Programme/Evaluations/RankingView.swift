package import Access
package import Rules
package import Vocabulary

/// Exactly what one person may see of a ranking.
package struct RankingView: Hashable, Sendable {
    package enum Line: Hashable, Sendable {
        case shown(Ranking.Line)
        /// Of a firm about which the person declared a conflict, or has yet to declare.
        case withheld
    }

    package let capacity: Int
    package let lines: [Line]

    /// Who in the office sees every evaluation, and so their ranking.
    package static let readers: Set<Role> = [
        .secretariat, .clerk, .auditor, .officer, .approver,
    ]

    /// `nil` for whoever has no part in it.
    package init?(
        of ranking: Ranking, roles: Set<Role>, standing: (FirmID) -> FirmStanding
    ) {
        guard !roles.isDisjoint(with: RankingView.readers) else { return nil }
        capacity = ranking.capacity
        lines = ranking.lines.map { standing($0.firm) == .free ? .shown($0) : .withheld }
    }
}

extension SupervisorOffice {
    /// How much each axis counts in a round: as the round was planned, or by the rulebook of
    /// the day where this office has not planned it.
    package func axisWeights(inRound round: Int, rules: EvaluationRules) -> [AxisCode: Int] {
        guard let number = RoundNumber(round), let planned = rounds[number]?.plan.criteria
        else { return rules.weights(inRound: round) }
        var weights: [AxisCode: Int] = [:]
        for axis in planned {
            guard let code = try? AxisCode(parsing: axis.criterion) else { continue }
            weights[code] = axis.weight
        }
        return weights
    }

    /// The ranking of a round as a person of this office may see it; `nil` where they may not.
    package func rankingView(
        round: Int, weights: [AxisCode: Int], ties: [AxisCode], capacity: Int,
        for person: PersonID
    ) throws(RankingFailure) -> RankingView? {
        let ranking = try Ranking(
            of: evaluations.all(inRound: round), weights: weights, ties: ties,
            capacity: capacity)
        return RankingView(of: ranking, roles: people[person]?.roles ?? []) {
            evaluations.standing(of: person, towards: $0)
        }
    }
}
