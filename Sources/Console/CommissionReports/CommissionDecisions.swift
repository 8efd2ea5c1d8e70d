import Access
import Egress
import Programme
import UseCases
import Vocabulary

/// What the commission decided on each firm, and the notice of it where a firm was rejected.
struct CommissionDecisions {
    /// One decision of one report.
    struct Line: Sendable {
        let report: CommissionReport
        let item: CommissionItem
    }

    private let lines: [Line]
    private let firms: Firms
    private let refusals: RefusalNotices
    private let applications: ApplicationLinks
    private let offers: Offers
    private let words = CommissionWords()

    init(
        _ lines: [Line], of firms: Firms, _ refusals: RefusalNotices,
        _ applications: ApplicationLinks, _ offers: Offers
    ) {
        self.lines = lines
        self.firms = firms
        self.refusals = refusals
        self.applications = applications
        self.offers = offers
    }

    /// Every decision that a person may see, the newest report's first.
    static func lines(of office: SupervisorOffice, for person: PersonID?) -> [Line] {
        office.commissionReports(for: person).reversed().flatMap { report in
            report.items.map { Line(report: report, item: $0) }
        }
    }

    func table(_ language: Language) -> Table {
        Table(
            words.decisionsCaption(language),
            [
                words.firm, words.date, words.report, words.decision, words.application,
                words.remark, words.notice,
            ].map { Table.Column($0(language)) }, whenEmpty: words.noDecision(language),
            rows: lines.map { line in
                [
                    Cell(FirmLink.pieces(line.item.firm, in: firms, language)),
                    Cell(.day(line.report.date.description)),
                    Cell(.text(line.report.agenda), .note(line.report.id.text)),
                    Cell(decision(line, language)),
                    Cell(applications.piece(line.item.application)), Cell(.text(line.item.remark)),
                    Cell(notice(line, language)),
                ]
            })
    }

    private func decision(_ line: Line, _ language: Language) -> [Piece] {
        let status = words.status(line.item.decision, language)
        guard let by = line.report.correctedBy else { return [.status(status)] }
        return [
            .status(Status(status.word, .quiet)), .note("\(words.correctedBy(language)) \(by)"),
        ]
    }

    /// The notice that went out, or the way to its form while one is due.
    private func notice(_ line: Line, _ language: Language) -> [Piece] {
        guard line.item.decision == .rejected, line.report.correctedBy == nil else { return [] }
        if let told = refusals.notice(of: line.item, in: line.report.id) {
            return [.code(told.id.text), .note(Amount.time(told.issuedAt))]
        }
        let issue = offers.piece(
            .issueRefusalNotice,
            ["firm": line.item.firm.text, "report": line.report.id.text], in: language)
        return [.status(Status(words.notTold(language), .warn))]
            + (issue.map { [.text(" "), $0] } ?? [])
    }
}
