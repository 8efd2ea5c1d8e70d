/// How many controls stand how; what was not checked is counted by itself, never as kept.
package struct DisciplineCounts: Hashable, Sendable {
    package private(set) var kept = 0
    package private(set) var notKept = 0
    package private(set) var notApplicable = 0
    package private(set) var notChecked = 0

    package var all: Int { kept + notKept + notApplicable + notChecked }

    package init(_ results: some Sequence<EvaluatedControl.Result>) {
        for result in results {
            switch result {
            case .kept: kept += 1
            case .notKept: notKept += 1
            case .notApplicable: notApplicable += 1
            case .notChecked: notChecked += 1
            }
        }
    }
}

extension DisciplineStanding {
    package var result: EvaluatedControl.Result {
        switch self {
        case .kept: .kept
        case .notKept: .notKept
        case .notApplicable: .notApplicable
        case .lapsed, .unchecked: .notChecked
        }
    }
}

extension DisciplinesEvaluated {
    package var counts: DisciplineCounts {
        DisciplineCounts(results.compactMap { EvaluatedControl.Result(rawValue: $0.result) })
    }
}
