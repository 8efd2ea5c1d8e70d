import Access
import Rules
import Vocabulary

extension Evaluations {
    mutating func commit(_ event: ScoreCommitted, _ act: Act) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase.isSealed,
            event.expert == act.by, let seat = evaluation.seat(of: act.by),
            seat.declaration == .clear, seat.commitment == event.replaces,
            !isLockedOut(act.by, of: evaluation.firm)
        else { return false }
        change(event.application) { $0.bind(act.by, to: event.commitment) }
        return true
    }

    // INVARIANT(opened-as-committed): scores are open all at once or not at all, and each is
    // the one that its expert was bound to before anybody could see another's.
    mutating func open(_ event: ScoresOpened, _ act: Act) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase == .complete,
            evaluation.chair.person == act.by, evaluation.chair.declaration == .clear,
            event.sheets.map(\.expert).sorted() == evaluation.scoring.map(\.person).sorted()
        else { return false }
        var sheets: [PersonID: SealedSheet] = [:]
        for signed in event.sheets {
            guard let sealed = signed.sealed(for: evaluation.criteria),
                let bound = evaluation.seat(of: signed.expert)?.commitment,
                hash.commitment(to: sealed, of: signed.expert, on: evaluation) == bound
            else { return false }
            sheets[signed.expert] = sealed
        }
        change(event.application) { $0.sheets = sheets }
        return true
    }

    mutating func conclude(_ event: EvaluationConcluded, _ act: Act) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase == .opened,
            evaluation.chair.person == act.by, evaluation.chair.declaration == .clear,
            evaluation.chairMayScore || evaluation.sheets[act.by] == nil,
            let recommendation = Recommendation(rawValue: event.recommendation),
            let result = EvaluationResult(of: evaluation), result.total == event.total,
            result.missedFloors.map(\.text) == event.missedFloors,
            recommendation != .select || result.missedFloors.isEmpty
        else { return false }
        change(event.application) {
            $0.conclusion = Evaluation.Conclusion(
                recommendation: recommendation, reasons: event.reasons, by: act.by, at: act.at,
                siteCheck: event.siteCheck)
        }
        return true
    }
}
