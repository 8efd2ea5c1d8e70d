import Rules
import Vocabulary

/// What the supervisor's office says to a firm about its application: plain fields, unchecked; the
/// contents of a dispatch of kind `decision`.
package struct OutcomeDispatch: Codable, Hashable, Sendable {
    /// The application's number at the supervisor's office.
    package var application: String
    /// SHA-256 of the firm's document that brought the contents that it is about.
    package var document: String
    package var round: Int
    /// A `ToldOutcome`.
    package var outcome: String
    package var reasons: String?
    package var gaps: [NamedGap]
    /// By when a supplement is to come, where one is asked for.
    package var due: String?

    package init(
        application: String, document: String, round: Int, outcome: String, reasons: String?,
        gaps: [NamedGap], due: String?
    ) {
        self.application = application
        self.document = document
        self.round = round
        self.outcome = outcome
        self.reasons = reasons
        self.gaps = gaps
        self.due = due
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case application, document, round, outcome, reasons, gaps, due
    }
}

/// What a firm is told of its application: that a supplement is asked for, or its outcome.
package enum ToldOutcome: String, Codable, Hashable, Sendable, CaseIterable {
    case supplementRequested
    case selected, waiting, supplementRequired, refused
    // Once it was selected, by the commission.
    case deferred, rejected

    /// The application is over by it.
    package var endsIt: Bool { self == .refused || self == .rejected }
}

extension Application {
    /// What its firm is told of a request for a supplement.
    package func told(_ event: SupplementRequested) -> OutcomeDispatch {
        told(.supplementRequested, reasons: nil, gaps: event.gaps, due: event.due.description)
    }

    /// What its firm is told of its outcome.
    package func told(_ event: ApplicationDecided) -> OutcomeDispatch {
        let outcome: ToldOutcome =
            switch event.outcome {
            case .selected: .selected
            case .waiting: .waiting
            case .supplementRequired: .supplementRequired
            case .refused: .refused
            }
        return told(
            outcome, reasons: event.reasons, gaps: event.gaps, due: event.due?.description)
    }

    /// What its firm is told of the commission's word: where none stands any more, that it is
    /// selected as before.
    package func told(_ event: CommissionWordGiven) -> OutcomeDispatch {
        let outcome: ToldOutcome =
            switch event.decision {
            case .rejected: .rejected
            case .deferred: .deferred
            case .approved, nil: .selected
            }
        let reasons = outcome == .selected ? decision?.reasons : event.remark
        return told(outcome, reasons: reasons, gaps: [], due: nil)
    }

    private func told(
        _ outcome: ToldOutcome, reasons: String?, gaps: [NamedGap], due: String?
    ) -> OutcomeDispatch {
        OutcomeDispatch(
            application: id.text, document: digest.description, round: round.number,
            outcome: outcome.rawValue, reasons: reasons, gaps: gaps, due: due)
    }
}
