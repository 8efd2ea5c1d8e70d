import Access
import Foundation
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RefusalNoticeTests {
    var journal: SupervisorJournal
    let sample: Sample
    let report: CommissionReportID

    init() throws {
        var journal = try SupervisorJournal()
        report = try journal.report("R-2026-50", on: "2026-06-20", .rejected)
        sample = journal.sample
        self.journal = journal
    }

    private var replies: [ReplyState] {
        journal.office.replies(at: journal.now, rulebook: sample.rulebook)
    }

    func notice(
        by report: CommissionReportID? = nil, korean: String = "대체 통제 미비",
        as person: PersonID? = nil
    ) throws -> UnverifiedRefusalNotice {
        try journal.office.refusalToSign(
            to: sample.firm, by: report ?? self.report, korean: korean,
            english: "controls are missing", by: person ?? sample.officer, at: journal.now,
            rulebook: sample.rulebook)
    }

    mutating func issue() throws -> RefusalNoticeIssued {
        let event = try journal.office.issuingRefusal(
            notice(), by: report, at: journal.now, document: "signed",
            digest: sample.digest(5))
        try journal.record(event, by: sample.officer)
        return event
    }

    @Test mutating func `a rejected firm is told the reasons in both languages, once`() throws {
        let said = try notice()
        #expect(said.reasonsKorean == "대체 통제 미비")
        #expect(said.reasonsEnglish == "controls are missing")
        #expect(
            said.commissionReport == UnverifiedReference(number: "R-2026-50", date: "2026-06-20"))
        #expect(try issue().notice.text == "refusal-1")
        #expect(throws: RefusalNoticeFailure.toldAlready(try RefusalNoticeID(parsing: "refusal-1")))
        { try notice() }
    }

    @Test mutating func `only a firm that the commission rejected is told of a refusal`() throws {
        let approved = try CommissionReportID(parsing: "commission-1")
        #expect(throws: RefusalNoticeFailure.notRejected(sample.firm, .approved)) {
            try notice(by: approved)
        }
        let deferred = try journal.report("R-2026-51", on: "2026-06-20", .deferred)
        #expect(throws: RefusalNoticeFailure.notRejected(sample.firm, .deferred)) {
            try notice(by: deferred)
        }
        let later = try journal.report("R-2026-50", on: "2026-06-20", corrects: report)
        #expect(throws: RefusalNoticeFailure.corrected(report, by: later)) { try notice() }
    }

    @Test func `a notice has reasons that can be shown, and a person who may sign it`() throws {
        #expect(throws: RefusalNoticeFailure.field(.empty(field: "reasonsKorean"))) {
            try notice(korean: "")
        }
        #expect(throws: RefusalNoticeFailure.field(.malformed(field: "reasonsKorean"))) {
            try notice(korean: "a\u{202e}b")
        }
        #expect(
            throws: RefusalNoticeFailure.access(
                .notPermitted(sample.approver, .issueRefusalNotice))
        ) { try notice(as: sample.approver) }
    }

    @Test mutating func `a notice stands on a report or on an application, never on both or none`()
        throws
    {
        let application = try ApplicationID(parsing: "app-1")
        func issued(
            _ report: CommissionReportID?, _ application: ApplicationID?, _ number: Int
        ) throws -> RefusalNoticeIssued {
            RefusalNoticeIssued(
                notice: try RefusalNoticeID(parsing: "refusal-\(number)"), firm: sample.firm,
                report: report, application: application, issuedAt: journal.now,
                digest: try sample.digest(5), document: "signed")
        }
        for wrong in [try issued(nil, nil, 1), try issued(report, application, 1)] {
            #expect(throws: ReplayFailure.self) {
                try journal.record(wrong, by: sample.officer)
            }
        }
        let event = try issued(nil, application, 1)
        #expect(
            try JSONDecoder().decode(
                RefusalNoticeIssued.self, from: JSONEncoder().encode(event)) == event)
        try journal.record(event, by: sample.officer)
        #expect(journal.office.refusals.notice(of: application)?.id.text == "refusal-1")
        // What the commission says of another application is told by a notice of its own.
        let other = CommissionItem(
            firm: sample.firm, application: "app-2", decision: .rejected, remark: "")
        #expect(journal.office.refusals.notice(of: other, in: report) == nil)
        let same = CommissionItem(
            firm: sample.firm, application: "app-1", decision: .rejected, remark: "")
        #expect(journal.office.refusals.notice(of: same, in: report)?.id.text == "refusal-1")
    }

    @Test mutating func `a refusal answers the firm's request`() throws {
        try journal.record(
            try journal.office.receivingRequest(
                of: sample.firm, on: KoreanDate(parsing: "2026-06-01"), application: nil,
                by: sample.officer, at: journal.now), by: sample.officer)
        #expect(replies.first?.answer == nil)
        _ = try issue()
        #expect(replies.first?.answer == "refusal-1")
    }
}
