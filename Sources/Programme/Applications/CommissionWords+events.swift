import Vocabulary

/// The commission's word changed how a selected application stands: it was rejected or deferred, or
/// another word, or the correction of a report, took that back.
package struct CommissionWordGiven: JournalEvent {
    package static let kind = "commissionWordGiven"
    package let application: ApplicationID
    /// The report that changed it.
    package let report: CommissionReportID
    /// `rejected` or `deferred`; absent where it stands as selected again.
    package let decision: CommissionDecision?
    /// What the commission remarked on it, where it did.
    package let remark: String?

    package init(
        application: ApplicationID, report: CommissionReportID, decision: CommissionDecision?,
        remark: String?
    ) {
        self.application = application
        self.report = report
        self.decision = decision
        self.remark = remark
    }

    private enum CodingKeys: String, CodingKey { case application, report, decision, remark }
}
