import Outbound
import Programme
import Rules
import Vocabulary

/// The planned rounds in numbers.
package struct ShowRoundBoard: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter round: one round's number; `nil` is all of them.
    package func callAsFunction(_ round: String?) throws -> [ShownRound] {
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        let eligible = office.eligibleFirms(at: desk.desk.world.clock.now(), rules)
        let wanted = try round.map(GivenID.round)
        if let wanted, office.rounds[wanted] == nil { throw RoundFailure.notPlanned(wanted) }
        return office.rounds.all
            .filter { wanted == nil || $0.number == wanted }
            .compactMap { round in
                office.board(of: round.number, eligible: eligible).map { board in
                    ShownRound(round, board, eligible: eligible.count)
                }
            }
    }
}

/// A round as people are shown it: what was planned, what was, and how many of each.
package struct ShownRound: Codable, Hashable, Sendable {
    package let round: Int
    package let state: String
    package let opensOn: String
    package let closesOn: String
    package let decidesOn: String
    /// When each state in truth began, by its name.
    package let began: [String: String]
    /// Absent until a round of remaining demand opens.
    package let capacity: Int?
    package let target: Int?
    package let received: Int
    package let selected: Int
    package let waiting: Int
    package let supplementRequired: Int
    package let refused: Int
    /// Selected, and then rejected by the commission.
    package let rejected: Int
    package let withdrawn: Int
    package let undecided: Int
    package let eligibleFirms: Int
    package let remainingDemand: Int
    package let weights: [String: Int]
    package let closingReason: String?
}

extension ShownRound {
    init(_ round: Round, _ board: RoundBoard, eligible: Int) {
        self.init(
            round: round.number.number, state: round.state.rawValue,
            opensOn: round.plan.opensOn.description, closesOn: round.plan.closesOn.description,
            decidesOn: round.plan.decidesOn.description,
            began: Dictionary(
                uniqueKeysWithValues: round.began.map { ($0.key.rawValue, $0.value.description) }),
            capacity: board.capacity, target: board.target, received: board.received,
            selected: board.selected, waiting: board.waiting,
            supplementRequired: board.supplementRequired, refused: board.refused,
            rejected: board.rejected, withdrawn: board.withdrawn, undecided: board.undecided,
            eligibleFirms: eligible,
            remainingDemand: board.remainingDemand,
            weights: Dictionary(
                round.plan.criteria.map { ($0.criterion, $0.weight) }
            ) { first, _ in first },
            closingReason: round.closingReason)
    }
}
