/// How far a round has come; each state follows the one before and no other.
package enum RoundState: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    case planned, open, screening, evaluating, decided, closed

    private var step: Int {
        switch self {
        case .planned: 0
        case .open: 1
        case .screening: 2
        case .evaluating: 3
        case .decided: 4
        case .closed: 5
        }
    }

    package static func < (left: RoundState, right: RoundState) -> Bool { left.step < right.step }

    /// The state from which this one is reached; `nil` for the first.
    package var before: RoundState? { RoundState.allCases.first { $0.step == step - 1 } }
}
