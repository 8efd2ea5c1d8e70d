package import Rules
package import Vocabulary

/// An expert bound themselves to scores that lie sealed beside the journal.
package struct ScoreCommitted: JournalEvent {
    package static let kind = "scoreCommitted"
    package let application: ApplicationID
    package let expert: PersonID
    /// SHA-256 of the scores, their comments and a nonce.
    package let commitment: Digest
    /// The expert's earlier commitment, which counts no more.
    package let replaces: Digest?

    package init(
        application: ApplicationID, expert: PersonID, commitment: Digest, replaces: Digest?
    ) {
        self.application = application
        self.expert = expert
        self.commitment = commitment
        self.replaces = replaces
    }

    private enum CodingKeys: String, CodingKey {
        case application, expert, commitment, replaces
    }
}

/// All scores of a panel were opened at once; each matches what its expert was bound to.
package struct ScoresOpened: JournalEvent {
    package static let kind = "scoresOpened"
    package let application: ApplicationID
    package let sheets: [SignedSheet]

    package init(application: ApplicationID, sheets: [SignedSheet]) {
        self.application = application
        self.sheets = sheets
    }

    private enum CodingKeys: String, CodingKey { case application, sheets }
}

/// The chair signed the panel's recommendation off.
package struct EvaluationConcluded: JournalEvent {
    package static let kind = "evaluationConcluded"
    package let application: ApplicationID
    /// `select`, `supplement` or `refuse`.
    package let recommendation: String
    package let reasons: String
    /// The weighted mean of all scores, in thousandths of 100 points.
    package let total: Int
    /// Axes whose mean lies below their floor.
    package let missedFloors: [String]
    package let siteCheck: SiteCheck?

    package init(
        application: ApplicationID, recommendation: Recommendation, reasons: String,
        total: Int, missedFloors: [AxisCode], siteCheck: SiteCheck? = nil
    ) {
        self.application = application
        self.recommendation = recommendation.rawValue
        self.reasons = reasons
        self.total = total
        self.missedFloors = missedFloors.map(\.text)
        self.siteCheck = siteCheck
    }

    private enum CodingKeys: String, CodingKey {
        case application, recommendation, reasons, total, missedFloors, siteCheck
    }
}

/// What a panel proposes about a firm.
package enum Recommendation: String, Codable, Hashable, Sendable, CaseIterable {
    case select, supplement, refuse
}
