package import Rules
package import Vocabulary

/// A round of applications: what was planned, and when each state in truth began.
package struct Round: Codable, Hashable, Sendable {
    package var plan: RoundPlanned
    package private(set) var state = RoundState.planned
    package private(set) var began: [RoundState: Instant]
    /// The most that it selects; absent until a round of remaining demand opens.
    package var capacity: Int?
    /// Why it was closed below its target.
    package var closingReason: String?

    package init(_ plan: RoundPlanned, at now: Instant) {
        self.plan = plan
        capacity = plan.capacityMax
        began = [.planned: now]
    }

    package var number: RoundNumber { plan.round }
    /// The number that it should select, which does not bind.
    package var target: Int? { plan.capacityMin }

    // INVARIANT(round-steps): no state is left out and none comes twice.
    /// Goes on to `state`; `false` where another one comes first.
    mutating func advance(to next: RoundState, at now: Instant) -> Bool {
        guard next.before == state else { return false }
        state = next
        began[next] = now
        return true
    }
}
