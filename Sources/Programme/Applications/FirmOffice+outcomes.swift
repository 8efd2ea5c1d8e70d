import Rules
import Vocabulary

extension FirmOffice {
    /// Takes in what the pinned supervisor's office said about an application of this firm, whose
    /// signature was checked: known by the document that it is about.
    package func takingOutcome(
        _ told: OutcomeDispatch
    ) throws(FirmApplicationFailure) -> OutcomeReceived {
        guard let digest = Digest(hex: told.document) else {
            throw .badOutcome(field: "document")
        }
        guard let application = applications.sent(as: digest) else { throw .neverWritten }
        guard let number = try? ApplicationID(parsing: told.application) else {
            throw .badOutcome(field: "application")
        }
        guard let round = RoundNumber(told.round) else { throw .badOutcome(field: "round") }
        guard let outcome = ToldOutcome(rawValue: told.outcome) else {
            throw .badOutcome(field: "outcome")
        }
        guard told.reasons.map(ApplicationFields.isReason) ?? true else {
            throw .badOutcome(field: "reasons")
        }
        guard told.gaps.count <= ApplicationFields.listLimit, told.gaps.allSatisfy(\.isWellFormed)
        else { throw .badOutcome(field: "gaps") }
        let due = told.due.map { try? KoreanDate(parsing: $0) }
        guard due != .some(nil) else { throw .badOutcome(field: "due") }
        return OutcomeReceived(
            application: application.id, number: number, round: round, outcome: outcome,
            reasons: told.reasons, gaps: told.gaps, due: due ?? nil)
    }
}
