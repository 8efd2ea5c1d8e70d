import Access
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let disciplineReports: [Ask] = [
        listDisciplineReports, showDisciplineReport, declineSuspension,
    ]

    static let listDisciplineReports = Ask.list(
        "listDisciplineReports", at: "disciplines",
        Words("보안규율 보고 현황", "How firms stand with the reports of disciplines that they owe"),
        may: .readOffice, by: { (standing: ShownReportStanding) in standing.firm }
    ) { desk, given in try ListDisciplineReports(desk: desk)(by: given.person) }

    static let showDisciplineReport = Ask.read(
        "showDisciplineReport", at: "disciplines/{firm}",
        Words("보안규율 보고", "One report of a firm's disciplines in full"), may: .readOffice, firm,
        AskField(
            "lastDay", .day, Words("평가 기간의 마지막 날", "The period's last day; else the last one"),
            isRequired: false)
    ) { desk, given in
        try ShowDisciplineReport(desk: desk)(
            given.text("firm"), lastDay: given.optional("lastDay"), by: given.person)
    }

    static let declineSuspension = Ask.write(
        "declineSuspension", at: "disciplines/{firm}/decline",
        Words("효력정지하지 않음", "Decline to suspend"), may: .suspendLetter, firm,
        AskField("lastDay", .day, Words("보고한 기간의 마지막 날", "Last day of the reported period")),
        .reason("reason", Words("정지하지 않는 이유", "Why no letter is suspended")),
        then: "/disciplines/{firm}"
    ) { desk, given in
        let firm = try given.text("firm")
        try DeclineSuspension(desk: desk)(
            firm, lastDay: given.text("lastDay"), reason: given.text("reason"),
            by: given.person)
        return DeclinedFor(firm: firm)
    }

    private static let firm = AskField.id("firm", Words("금융회사", "The firm's id"))
}

/// Whose letters are not suspended for what it reported.
struct DeclinedFor: Codable, Sendable {
    let firm: String
}
