/// What one round of applications is held by.
package struct RoundRules: Hashable, Sendable {
    package let capacity: Dated<RoundCapacity>
    package let criteria: Dated<CriterionWeights>
    package let purposes: Dated<RoundPurposes>

    package init(
        capacity: Dated<RoundCapacity>, criteria: Dated<CriterionWeights>,
        purposes: Dated<RoundPurposes>
    ) {
        self.capacity = capacity
        self.criteria = criteria
        self.purposes = purposes
    }

    func entries(_ round: RoundNumber) -> [RulebookEntry] {
        [
            RulebookEntry("rounds.\(round).capacity", capacity),
            RulebookEntry("rounds.\(round).criteria", criteria),
            RulebookEntry("rounds.\(round).purposes", purposes),
        ]
    }
}

/// The rounds of the programme; one that is not here cannot be planned.
package struct RoundTable: Hashable, Sendable {
    private let byNumber: [RoundNumber: RoundRules]

    package init(_ byNumber: [RoundNumber: RoundRules]) { self.byNumber = byNumber }

    package var numbers: [RoundNumber] { byNumber.keys.sorted() }

    package subscript(round: RoundNumber) -> RoundRules? { byNumber[round] }

    var entries: [RulebookEntry] {
        byNumber.sorted { $0.key < $1.key }.flatMap { $0.value.entries($0.key) }
    }
}
