package import Vocabulary

package enum RefusalNoticeNoun {}
/// A refusal notice's number within the supervisor's office: `refusal-1`.
package typealias RefusalNoticeID = Identifier<RefusalNoticeNoun>

/// A firm was told in a signed notice why it gets no letter.
package struct RefusalNoticeIssued: JournalEvent {
    package static let kind = "refusalNoticeIssued"
    package let notice: RefusalNoticeID
    package let firm: FirmID
    /// The commission's word on the firm; absent where its application was refused before.
    package let report: CommissionReportID?
    /// The application that was refused; absent where the commission's word stands.
    package let application: ApplicationID?
    package let issuedAt: Instant
    /// SHA-256 of the document's bytes.
    package let digest: Digest
    /// The signed document itself.
    package let document: String

    package init(
        notice: RefusalNoticeID, firm: FirmID, report: CommissionReportID?,
        application: ApplicationID? = nil, issuedAt: Instant, digest: Digest, document: String
    ) {
        self.notice = notice
        self.firm = firm
        self.report = report
        self.application = application
        self.issuedAt = issuedAt
        self.digest = digest
        self.document = document
    }

    private enum CodingKeys: String, CodingKey {
        case notice, firm, report, application, issuedAt, digest, document
    }
}
