package import Rules
import Vocabulary

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
        let now = ever.filter { $0.round == round.number }
        withdrawn = now.count { $0.status == .withdrawn }
        undecided = now.count { $0.isActive && $0.outcome == nil }
        self.remainingDemand = remainingDemand
    }
}

extension SupervisorOffice {
    /// A round in numbers; `nil` where it is not planned.
    ///
    /// - Parameter eligible: how many firms of the register are eligible today.
    package func board(of round: RoundNumber, eligible: Int) -> RoundBoard? {
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

    /// How many of `eligible` firms have neither a selection nor a letter and have not withdrawn.
    package func remainingDemand(of eligible: Int) -> Int {
        let served = Set(applications.all.filter { $0.status == .selected }.map(\.firm))
            .union(letters.issued.values.filter { !$0.isRevoked }.map(\.firm))
        return max(0, eligible - served.union(applications.withdrawnFirms).count)
    }
}
