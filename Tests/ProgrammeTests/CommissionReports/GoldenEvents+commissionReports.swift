import Programme
import Testing
import Vocabulary

extension GoldenEventTests {
    static func commissionReportEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let report = try CommissionReportID(parsing: "commission-2")
        return [
            CommissionReportRecorded(
                report: report, agenda: "R-2026-11", date: try KoreanDate(parsing: "2026-06-17"),
                items: [
                    CommissionItem(
                        firm: sample.firm, application: "app-1", decision: .approved,
                        remark: "조건을 붙여 승인")
                ], corrects: try CommissionReportID(parsing: "commission-1")),
            RefusalNoticeIssued(
                notice: try RefusalNoticeID(parsing: "refusal-1"), firm: sample.firm,
                report: report, issuedAt: try Instant(parsing: "2026-06-22T02:00:00.000000Z"),
                digest: try sample.digest(5), document: "header.payload.signature"),
        ]
    }
}
