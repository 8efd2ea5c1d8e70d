package import Vocabulary

/// A firm's evaluation of its disciplines, as it is told to the supervisor.
package struct DisciplineReport: Hashable, Sendable {
    package let firm: FirmID
    package let evaluation: DisciplinesEvaluated

    /// Takes an evaluation that holds together, whoever sent it; what it says is the firm's
    /// claim, and a breach in it a proposal.
    package init(firm: FirmID, evaluation: DisciplinesEvaluated) throws(DisciplineFailure) {
        try evaluation.check()
        self.firm = firm
        self.evaluation = evaluation
    }
}

extension FirmOffice {
    /// The report of the evaluation whose period ends on `lastDay`, or of the last one.
    package func disciplineReport(
        of lastDay: KoreanDate? = nil
    ) throws(DisciplineFailure) -> DisciplineReport {
        guard let id else { throw .notFounded }
        let evaluation = disciplines.evaluations.last { lastDay == nil || $0.lastDay == lastDay }
        guard let evaluation else { throw .noEvaluation }
        return try DisciplineReport(firm: id, evaluation: evaluation)
    }
}
