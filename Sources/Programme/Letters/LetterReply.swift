package import Rules
package import Vocabulary

/// What the authority replied to a firm, whose contents hold together: for this firm, under this
/// rulebook. A decision of no action is a `Letter`; any other one is kept to be read, and opens
/// no gate.
package struct LetterReply: Hashable, Sendable {
    private let whole: Letter

    package init(
        _ unverified: UnverifiedLetter, for firm: FirmID, rulebook: Rulebook
    ) throws(LetterFailure) {
        whole = try Letter(ofAnyDecision: unverified, for: firm, rulebook: rulebook)
    }

    /// `nil` where the decision is another one than no action.
    package var letter: Letter? { decision == .noAction ? whole : nil }

    package var serial: LetterSerial { whole.serial }
    package var firm: FirmID { whole.firm }
    package var grant: LetterGrant { whole.grant }
    package var decision: LetterDecision { whole.grant.decision }
}
