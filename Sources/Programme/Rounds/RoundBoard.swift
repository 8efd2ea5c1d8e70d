package import Rules
package import Vocabulary

/// A round in numbers, as a board shows it.
package struct RoundBoard: Hashable, Sendable {
    package let round: RoundNumber
    package let state: RoundState
    /// The most that may be selected; absent until a round of remaining demand opens.
    package let capacity: Int?
    /// The number that should be selected, where there is one.
    package let target: Int?
    /// Every application that was ever in the round.
    package let received: Int
    package let selected: Int
    package let waiting: Int
    package let supplementRequired: Int
    package let refused: Int
    /// Selected, and then rejected by the commission: their places are free.
    package let rejected: Int
    package let withdrawn: Int
    /// Without an outcome yet.
    package let undecided: Int
    /// Eligible firms without a selection or a letter that have not withdrawn.
    package let remainingDemand: Int

    package var isBelowTarget: Bool { target.map { selected < $0 } ?? false }
    package var placesLeft: Int? { capacity.map { max(0, $0 - selected) } }

    init(of round: Round, _ applications: Applications, remainingDemand: Int) {
        self.round = round.number
        state = round.state
        capacity = round.capacity
        target = round.target
        // One look over all of them; each count is of what it found.
        let ever = applications.everInRound(round.number)
        func count(_ outcome: ApplicationOutcome) -> Int {
            ever.count { $0.counts(as: outcome, in: round.number) }
        }
        received = ever.count
        selected = count(.selected)
        waiting = count(.waiting)
        supplementRequired = count(.supplementRequired)
        refused = count(.refused)
        rejected = ever.count { $0.isRejected }
        let now = ever.filter { $0.round == round.number }
        withdrawn = now.count { $0.status == .withdrawn }
        undecided = now.count { $0.isActive && $0.outcome == nil }
        self.remainingDemand = remainingDemand
    }
}

extension SupervisorOffice {
    /// A round in numbers; `nil` where it is not planned.
    ///
    /// - Parameter eligible: the firms of the register that are eligible today.
    package func board(of round: RoundNumber, eligible: Set<FirmID>) -> RoundBoard? {
        rounds[round].map {
            RoundBoard(of: $0, applications, remainingDemand: remainingDemand(of: eligible))
        }
    }

    /// Every planned round in numbers, in their order.
    ///
    /// - Parameter remainingDemand: as `remainingDemand(of:)` counts it, once for all of them.
    package func boards(remainingDemand: Int) -> [RoundBoard] {
        rounds.all.map { RoundBoard(of: $0, applications, remainingDemand: remainingDemand) }
    }

    /// How many of `eligible` have neither a selection nor a letter and have not withdrawn. What a
    /// firm that is eligible no more got takes nothing from the others' demand.
    package func remainingDemand(of eligible: Set<FirmID>) -> Int {
        // One whose decision the commission put off keeps its place; one that it rejected may
        // apply again, and is demand.
        let served = Set(
            applications.all.filter { $0.status == .selected || $0.status == .deferred }.map(\.firm)
        )
        .union(letters.issued.values.filter { !$0.isRevoked }.map(\.firm))
        return eligible.subtracting(served).subtracting(applications.withdrawnFirms).count
    }
}
