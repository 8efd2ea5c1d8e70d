package import Vocabulary

package enum CommissionReportNoun {}
/// A commission report's number within the supervisor's office: `commission-1`.
package typealias CommissionReportID = Identifier<CommissionReportNoun>

/// What the commission decided at one meeting, as its clerk recorded it.
package struct CommissionReportRecorded: JournalEvent {
    package static let kind = "commissionReportRecorded"
    package let report: CommissionReportID
    /// The number of the item on the commission's agenda.
    package let agenda: String
    /// The day of the meeting.
    package let date: KoreanDate
    package let items: [CommissionItem]
    /// The earlier report that this one takes the place of.
    package let corrects: CommissionReportID?

    package init(
        report: CommissionReportID, agenda: String, date: KoreanDate, items: [CommissionItem],
        corrects: CommissionReportID?
    ) {
        self.report = report
        self.agenda = agenda
        self.date = date
        self.items = items
        self.corrects = corrects
    }

    private enum CodingKeys: String, CodingKey { case report, agenda, date, items, corrects }
}

/// The commission's word on one firm.
package struct CommissionItem: Codable, Hashable, Sendable {
    package let firm: FirmID
    /// The application that it was about, where one was named.
    package let application: String?
    package let decision: CommissionDecision
    package let remark: String

    package init(
        firm: FirmID, application: String?, decision: CommissionDecision, remark: String
    ) {
        self.firm = firm
        self.application = application
        self.decision = decision
        self.remark = remark
    }

    private enum CodingKeys: String, CodingKey { case firm, application, decision, remark }
}

package enum CommissionDecision: String, Codable, Hashable, Sendable, CaseIterable {
    case approved, rejected, deferred
}
