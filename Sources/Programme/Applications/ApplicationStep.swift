package import Access
package import Rules
package import Vocabulary

/// One step on the way of an application: what happened, by whom, and in which round.
package struct ApplicationStep: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case received, supplementRequested, supplementReceived, entered
        case selectionProposed, selectionApproved, decided, commissionDecided, withdrawn
    }

    package let kind: Kind
    package let act: Act
    /// The round that it stood in then.
    package let round: RoundNumber
    /// Of a decision.
    package let outcome: ApplicationOutcome?
    /// Why, as it was given.
    package let reasons: String?
    /// By when a supplement is to come, where one was asked for.
    package let due: KoreanDate?
    /// Of the commission; absent where it took its word back.
    package let word: CommissionDecision?

    init(
        _ kind: Kind, _ act: Act, in round: RoundNumber, outcome: ApplicationOutcome? = nil,
        reasons: String? = nil, due: KoreanDate? = nil, word: CommissionDecision? = nil
    ) {
        self.kind = kind
        self.act = act
        self.round = round
        self.outcome = outcome
        self.reasons = reasons
        self.due = due
        self.word = word
    }
}
