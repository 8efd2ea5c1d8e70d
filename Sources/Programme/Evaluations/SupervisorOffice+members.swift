import Access
import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Takes a member's word on conflicts of interest; before it they see nothing.
    package func declaringConflict(
        _ application: ApplicationID, reason: String?, isConflicted: Bool, by person: PersonID
    ) throws(EvaluationFailure) -> ConflictDeclared {
        try evaluators.require(.declareConflict, of: person)
        let evaluation = try sealedEvaluation(application)
        guard evaluation.sits(person) else { throw .notOnPanel(person) }
        switch evaluation.declaration(of: person) {
        case .conflicted?: throw .lockedOut(person, evaluation.firm)
        case .clear? where !isConflicted: throw .declaredAlready(person)
        default: break
        }
        guard isConflicted else {
            guard reason == nil else { throw .reasonForNothing }
            return ConflictDeclared(
                application: application, declaration: ConflictDeclaration.clear.rawValue,
                reason: nil)
        }
        guard let reason, (1...1000).contains(reason.utf8.count), reason.isPlain(lines: true)
        else { throw .reasonMissing }
        return ConflictDeclared(
            application: application, declaration: ConflictDeclaration.conflicted.rawValue,
            reason: reason)
    }

    /// Names another expert in place of one who cannot score.
    package func replacingExpert(
        _ application: ApplicationID, _ expert: PersonID, with replacement: PersonID,
        by person: PersonID
    ) throws(EvaluationFailure) -> ExpertReplaced {
        try evaluators.require(.formPanel, of: person)
        let evaluation = try sealedEvaluation(application)
        try checkFree(person, of: evaluation.firm)
        guard let seat = evaluation.seat(of: expert) else { throw .notOnPanel(expert) }
        guard seat.commitment == nil else { throw .hasCommitted(expert) }
        try checkExpert(replacement, of: evaluation.firm)
        guard evaluation.seat(of: replacement) == nil else { throw .memberTwice(replacement) }
        guard evaluation.chairMayScore || replacement != evaluation.chair.person else {
            throw .chairScores(replacement)
        }
        return ExpertReplaced(
            application: application, expert: expert, replacement: replacement)
    }

    /// Names another chair.
    package func replacingChair(
        _ application: ApplicationID, with replacement: PersonID, by person: PersonID
    ) throws(EvaluationFailure) -> ChairReplaced {
        try evaluators.require(.formPanel, of: person)
        guard let evaluation = evaluations[application] else { throw .noPanel(application) }
        try checkFree(person, of: evaluation.firm)
        guard evaluation.phase != .concluded else { throw .concluded(application) }
        let chair = evaluation.chair.person
        guard replacement != chair else { throw .memberTwice(replacement) }
        try checkChair(replacement, of: evaluation.firm)
        guard evaluation.chairMayScore || evaluation.seat(of: replacement) == nil else {
            throw .chairScores(replacement)
        }
        return ChairReplaced(
            application: application, chair: chair, replacement: replacement)
    }

    /// The newest evaluation of an application while nothing of it is open.
    package func sealedEvaluation(
        _ application: ApplicationID
    ) throws(EvaluationFailure) -> Evaluation {
        guard let evaluation = evaluations[application] else { throw .noPanel(application) }
        guard evaluation.phase.isSealed else { throw .scoresOpen(application) }
        return evaluation
    }
}
