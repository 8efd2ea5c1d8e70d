import Documents
import Interchange
import Programme
import Vocabulary

extension FirmState {
    /// The dispatch by which the pinned supervisor is told of an evaluation; `nil` where no letter
    /// was held in the period, and so nobody else asks for it.
    ///
    /// - Throws: where it cannot be written: what the supervisor is owed is told, or not evaluated.
    func reporting(
        _ report: DisciplineReport, signedBy signer: DocumentSigner, at now: Instant
    ) throws -> DispatchWritten? {
        let limit = Dispatch.contentsLimit
        let contents = try ReportDispatch.evaluation(report).json()
        guard contents.utf8.count <= limit.bytes else {
            throw DisciplineFailure.reportTooLarge(limit: limit)
        }
        guard report.evaluation.letters != nil, let supervisor = office.supervisor?.supervisor
        else { return nil }
        do {
            return try writing(
                .report, contents, to: CounterpartID(supervisor), signedBy: signer, at: now)
        } catch CorrespondenceFailure.documentTooLarge {
            // The text of a report stands in a text of JSON, which makes its quotes longer.
            throw DisciplineFailure.reportTooLarge(limit: limit)
        }
    }

    /// The dispatch by which the supervisor is told of a plan that `event` completes now. That the
    /// control is kept again stands, told or not.
    func reporting(
        _ event: CorrectivePlanCompleted, signedBy signer: DocumentSigner, at now: Instant,
        warn: (String) -> Void
    ) throws -> DispatchWritten? {
        guard let plan = try office.completedPlan(event),
            let supervisor = office.supervisor?.supervisor
        else { return nil }
        return try writingIfRoom(
            .report, ReportDispatch.completedPlan(plan).json(), to: CounterpartID(supervisor),
            signedBy: signer, at: now, warn: warn)
    }
}
