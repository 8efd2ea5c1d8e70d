package import Access
package import Rules
package import Vocabulary

/// A firm's application as the supervisor's office has it.
package struct Application: Codable, Hashable, Sendable {
    package let id: ApplicationID
    package let firm: FirmID
    package let receivedAt: Instant
    /// The round that it stands in now.
    package var round: RoundNumber
    package var contents: ApplicationContents
    /// Of the document that brought these contents.
    package var digest: Digest
    /// Oldest first.
    package var requests: [SupplementRequest] = []
    package var proposal: SelectionProposal?
    /// In the round that it stands in now.
    package var decision: ApplicationDecided?
    /// In the rounds that it stood in before.
    package var pastDecisions: [ApplicationDecided] = []
    /// What changed its standing last of all that the commission said of it, once it was selected.
    package var word: CommissionWordGiven?
    /// What it lacks still, as the firm was told last.
    package var gaps: [NamedGap] = []
    package var withdrawn: ApplicationWithdrawn?
    /// The firm's next application, once this one's letter was issued.
    package var followedBy: ApplicationID?
    /// All that happened to it, oldest first.
    package var steps: [ApplicationStep] = []

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case received, supplementRequested
        case selected, waiting, supplementRequired, refused
        // Of a selected one, by the commission's word.
        case deferred, rejected
        case withdrawn
    }

    package var outcome: ApplicationOutcome? { decision?.outcome }

    package var status: Status {
        if withdrawn != nil { return .withdrawn }
        switch outcome {
        case .selected: return isRejected ? .rejected : isDeferred ? .deferred : .selected
        case .waiting: return .waiting
        case .supplementRequired: return .supplementRequired
        case .refused: return .refused
        case nil: return openRequest == nil ? .received : .supplementRequested
        }
    }

    /// It was selected, and the commission rejected it: it is over.
    package var isRejected: Bool { word?.decision == .rejected }

    /// It was selected, and the commission put its decision off: it keeps its place and waits.
    package var isDeferred: Bool { word?.decision == .deferred }

    /// Neither taken back, refused nor rejected, and no later one follows it.
    package var isActive: Bool {
        withdrawn == nil && outcome != .refused && !isRejected && followedBy == nil
    }

    /// The commission's word changes how it stands: it was selected, and still goes on or was
    /// rejected.
    package var takesWord: Bool {
        outcome == .selected && withdrawn == nil && followedBy == nil
    }

    /// The request for a supplement that is not answered.
    package var openRequest: SupplementRequest? { requests.last { $0.answeredAt == nil } }

    /// It may stand in a later round, if its firm wishes.
    package var mayEnterAnother: Bool {
        withdrawn == nil && (outcome == .waiting || outcome == .supplementRequired)
    }

    /// A supplement may come: one was asked for, or the application goes on to another round.
    package var takesSupplement: Bool {
        withdrawn == nil && (mayEnterAnother || (outcome == nil && openRequest != nil))
    }

    package func outcome(in number: RoundNumber) -> ApplicationOutcome? {
        ([decision].compactMap { $0 } + pastDecisions).first { $0.round == number }?.outcome
    }

    /// A supplement was asked for and did not come by its day: a person decides.
    package func isSupplementOverdue(at now: Instant) -> Bool {
        withdrawn == nil && outcome == nil && openRequest?.isLate(at: now) ?? false
    }

    /// Whether it is one of those with this outcome in the round: a selected one that was taken
    /// back or that the commission rejected is not, and its place is free.
    func counts(as outcome: ApplicationOutcome, in number: RoundNumber) -> Bool {
        self.outcome(in: number) == outcome
            && !(outcome == .selected && (withdrawn != nil || isRejected))
    }
}

/// A request for a supplement, and when it was answered.
package struct SupplementRequest: Codable, Hashable, Sendable {
    package let gaps: [NamedGap]
    package let requestedAt: Instant
    package let due: KoreanDate
    package var answeredAt: Instant?

    /// Answered after its day, or not at all by `now`.
    package func isLate(at now: Instant) -> Bool { (answeredAt ?? now) >= due.end }
}

/// A selection that one person proposed.
package struct SelectionProposal: Codable, Hashable, Sendable {
    package let reasons: String
    package let proposedAt: Instant
    package var approvals: FourEyes
}
