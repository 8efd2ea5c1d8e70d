import Access
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let commissionReports: [Ask] = [
        listCommissionReports, showCommissionReport, recordCommissionReport,
        recordCommissionReportFile,
    ]

    static let listCommissionReports = Ask.list(
        "listCommissionReports", at: "commission-reports",
        Words("위원회 보고", "What the commission decided, report by report"), may: .readOffice,
        by: { (report: ShownCommissionReport) in report.id }
    ) { desk, given in try ListCommissionReports(desk: desk)(for: given.person) }

    static let showCommissionReport = Ask.read(
        "showCommissionReport", at: "commission-reports/{report}",
        Words("위원회 보고", "One commission report"), may: .readOffice,
        AskField.id("report", Words("보고", "The report's id"))
    ) { desk, given in
        try ListCommissionReports(desk: desk)(given.text("report"), for: given.person)
    }

    static let recordCommissionReport = Ask.write(
        "recordCommissionReport", at: "commission-reports",
        Words("위원회 보고 기록", "Record a commission report"), may: .recordCommissionReport,
        AskField("agenda", .text(limit: 200), Words("안건 번호", "Number on the agenda")),
        AskField("date", .day, Words("회의일", "Day of the meeting")),
        AskField.id(
            "corrects", Words("정정하는 보고", "Report that this one corrects"), isRequired: false),
        AskField(
            "items",
            .rows(
                [
                    AskField.id("firm", Words("금융회사", "Firm")),
                    AskField("decision", .choice(decisions), Words("의결", "Decision")),
                    AskField.id("application", Words("신청", "Application"), isRequired: false),
                    AskField(
                        "remark", .text(limit: 400), Words("비고", "Remark"), isRequired: false),
                ], atMost: 40), Words("회사별 의결", "Decision by firm")), then: "/commission"
    ) { desk, given in
        let report = RecordCommissionReport.Given(
            agenda: try given.text("agenda"), date: try given.text("date"),
            corrects: given.optional("corrects"),
            items: try given.rows("items").map { item in
                RecordCommissionReport.Given.Item(
                    firm: try item.text("firm"), application: item.optional("application"),
                    decision: try item.text("decision"), remark: item.optional("remark") ?? "")
            })
        return RecordedReport(
            report: try RecordCommissionReport(desk: desk)(report, by: given.person))
    }
    .offering(rows: 24)

    static let recordCommissionReportFile = Ask.write(
        "recordCommissionReportFile", at: "commission-reports/file",
        Words("위원회 보고 파일 기록", "Record a commission report from a file's text"),
        may: .recordCommissionReport,
        AskField(
            "yaml", .lines(limit: RecordCommissionReport.sizeLimit.bytes),
            Words("위원회 보고 (YAML)", "The report (YAML)")), then: "/commission"
    ) { desk, given in
        RecordedReport(
            report: try RecordCommissionReport(desk: desk)(given.bytes("yaml"), by: given.person))
    }

    private static let decisions: [AskField.Choice] = [
        .init("approved", Words("승인", "approved")), .init("rejected", Words("부결", "rejected")),
        .init("deferred", Words("보류", "deferred")),
    ]
}

struct RecordedReport: Codable, Sendable {
    let report: String
}
