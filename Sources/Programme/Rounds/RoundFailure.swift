package import Access
package import Rules
package import Vocabulary

/// Why a decision about a round is not taken.
package enum RoundFailure: Error, Hashable {
    case access(AccessFailure)
    case notInRulebook(RoundNumber)
    case notPlanned(RoundNumber)
    case datesNotInOrder
    case opened(RoundNumber)
    case anotherIsOpen(RoundNumber)
    case noDemand
    case notThere(RoundNumber, state: RoundState, needed: RoundState)
    case supplementAwaited([ApplicationID])
    case undecided([ApplicationID])
    case belowTarget(selected: Int, target: Int)
    case badReason
}

extension RoundFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .notInRulebook(let round):
            Refusal(.notFound, "the rulebook has no round \(round); `rulebook show` lists them")
        case .notPlanned(let round):
            Refusal(.notFound, "round \(round) is not planned; `round plan` comes first")
        case .datesNotInOrder:
            Refusal(.invalid, "a round opens, then closes, then decides; give days in that order")
        case .opened(let round):
            Refusal(.conflict, "round \(round) has opened; its plan stands as it is")
        case .anotherIsOpen(let round):
            Refusal(.conflict, "round \(round) is open for applications; screen it first")
        case .noDemand:
            Refusal(.conflict, "no eligible firm is left without a selection or a letter")
        case .notThere(let round, let state, let needed):
            Refusal(
                .conflict,
                "round \(round) is `\(state.rawValue)`; this comes after `\(needed.rawValue)`")
        case .supplementAwaited(let ids):
            Refusal(
                .conflict, "supplements are awaited that are not due yet: \(RoundFailure.list(ids))"
            )
        case .undecided(let ids):
            Refusal(.conflict, "applications without an outcome: \(RoundFailure.list(ids))")
        case .belowTarget(let selected, let target):
            Refusal(
                .invalid,
                "\(selected) are selected, the target is \(target); give a reason to close"
            )
        case .badReason:
            Refusal(.invalid, "give a reason of 1 to 1000 bytes without control characters")
        }
    }

    private static func list(_ ids: [ApplicationID]) -> String {
        ids.map { "`\($0)`" }.joined(separator: ", ")
    }
}
