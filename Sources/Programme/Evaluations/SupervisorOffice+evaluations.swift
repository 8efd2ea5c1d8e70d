import Access
import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Binds an expert to scores, which are to lie sealed before this stands in the journal.
    ///
    /// - Parameter nonce: 32 bytes that nobody can guess.
    package func committingScore(
        _ application: ApplicationID, _ scores: [ScoreSheet.Score], nonce: [UInt8],
        by person: PersonID
    ) throws(EvaluationFailure) -> (event: ScoreCommitted, sealed: SealedSheet) {
        try evaluators.require(.commitScore, of: person)
        let evaluation = try sealedEvaluation(application)
        guard let seat = evaluation.seat(of: person) else { throw .notOnPanel(person) }
        guard seat.isScoring, !evaluations.isLockedOut(person, of: evaluation.firm) else {
            throw .lockedOut(person, evaluation.firm)
        }
        guard seat.declaration == .clear else { throw .notDeclared(person) }
        let sheet: ScoreSheet
        do throws(ScoreFailure) {
            sheet = try ScoreSheet(scores, for: evaluation.criteria)
        } catch { throw .score(error) }
        guard let sealed = SealedSheet(sheet: sheet, nonce: nonce),
            let commitment = evaluations.hash.commitment(
                to: sealed, of: person, on: evaluation)
        else { throw .scoreMissing(person) }
        return (
            ScoreCommitted(
                application: application, expert: person, commitment: commitment,
                replaces: seat.commitment), sealed
        )
    }

    /// The evaluation that its chair may open now: all scores are in, and none is open.
    package func evaluationToOpen(
        _ application: ApplicationID, by person: PersonID
    ) throws(EvaluationFailure) -> Evaluation {
        try evaluators.require(.openScores, of: person)
        let evaluation = try sealedEvaluation(application)
        try checkPanelChair(person, of: evaluation)
        let waiting = evaluation.scoring.filter { $0.commitment == nil }.map(\.person)
        guard waiting.isEmpty else { throw .notComplete(waitingFor: waiting.sorted()) }
        guard evaluation.phase == .complete else { throw .placesEmpty }
        return evaluation
    }

    /// Opens all scores of a panel at once: one that is missing, or is not the one that its
    /// expert was bound to, is named, and nothing opens.
    package func openingScores(
        _ application: ApplicationID, _ sheets: [PersonID: SealedSheet], by person: PersonID
    ) throws(EvaluationFailure) -> ScoresOpened {
        let evaluation = try evaluationToOpen(application, by: person)
        var signed: [SignedSheet] = []
        for seat in evaluation.scoring.sorted(by: { $0.person < $1.person }) {
            guard let sealed = sheets[seat.person] else { throw .scoreMissing(seat.person) }
            let found = evaluations.hash.commitment(
                to: sealed, of: seat.person, on: evaluation)
            guard let bound = seat.commitment, found == bound else {
                throw .scoreMismatch(seat.person)
            }
            signed.append(SignedSheet(sealed, by: seat.person))
        }
        return ScoresOpened(application: application, sheets: signed)
    }

    /// Signs the panel's recommendation off, with reasons, as its chair.
    ///
    /// - Parameter siteCheck: `nil` where the panel did not go there.
    package func concludingEvaluation(
        _ application: ApplicationID, _ recommendation: Recommendation, reasons: String,
        siteCheck: SiteCheck? = nil, by person: PersonID
    ) throws(EvaluationFailure) -> EvaluationConcluded {
        try evaluators.require(.concludeEvaluation, of: person)
        guard let evaluation = evaluations[application] else { throw .noPanel(application) }
        guard evaluation.phase != .concluded else { throw .concluded(application) }
        try checkPanelChair(person, of: evaluation)
        guard let result = EvaluationResult(of: evaluation) else { throw .notOpen(application) }
        guard evaluation.chairMayScore || evaluation.sheets[person] == nil else {
            throw .chairScores(person)
        }
        guard recommendation != .select || result.missedFloors.isEmpty else {
            throw .floorMissed(result.missedFloors)
        }
        guard EvaluationFields.isReason(reasons) else { throw .noReasons }
        return EvaluationConcluded(
            application: application, recommendation: recommendation, reasons: reasons,
            total: result.total, missedFloors: result.missedFloors, siteCheck: siteCheck)
    }

    private func checkPanelChair(
        _ person: PersonID, of evaluation: Evaluation
    ) throws(EvaluationFailure) {
        guard evaluation.chair.person == person else { throw .notTheChair(person) }
        switch evaluation.chair.declaration {
        case .conflicted?: throw .lockedOut(person, evaluation.firm)
        case nil: throw .notDeclared(person)
        case .clear?: break
        }
    }
}
