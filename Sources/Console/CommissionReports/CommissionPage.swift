import Access
import Egress
import Programme
import UseCases
import Vocabulary

/// What the commission decided, report by report and firm by firm, and the notices of refusal
/// that were signed.
struct CommissionPage: ConsolePage {
    private let reports: [CommissionReport]
    private let decisions: [CommissionDecisions.Line]
    private let firms: Firms
    private let refusals: RefusalNotices
    /// Those of them whose reasons the visitor may see.
    private let notices: [RefusalNotice]
    private let applications: ApplicationLinks
    private let offers: Offers

    private let words = CommissionWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        reports = view.state.commissionReports(for: offers.person).reversed()
        decisions = CommissionDecisions.lines(of: view.state, for: offers.person)
        firms = view.state.firms
        refusals = view.state.refusals
        notices = offers.person.map { view.state.refusalNotices(for: $0) } ?? []
        applications = ApplicationLinks(in: view.state, for: offers)
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let links = [
            offers.link(.recordCommissionReport, in: language),
            offers.link(.recordCommissionReportFile, in: language),
        ].compactMap(\.self)
        return Page(
            words.title(language), in: .commission, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.reports(language),
                    [.table(reportTable(language))] + (links.isEmpty ? [] : [.links(links)])),
                Section(
                    words.decisions(language),
                    .table(
                        CommissionDecisions(decisions, of: firms, refusals, applications, offers)
                            .table(language))),
                Section(words.notices(language), .table(noticeTable(language))),
                Section(
                    words.consultations(language),
                    .links([Link(words.allConsultations(language), to: "/consultations")])),
            ])
    }

    private func reportTable(_ language: Language) -> Table {
        Table(
            words.reportsCaption(language),
            [
                Table.Column(words.report(language)), Table.Column(words.agenda(language)),
                Table.Column(words.date(language)),
                Table.Column(words.approved(language), isNumber: true),
                Table.Column(words.rejected(language), isNumber: true),
                Table.Column(words.deferred(language), isNumber: true),
                Table.Column(words.recorded(language)),
            ], whenEmpty: words.noReport(language),
            rows: reports.map { report in
                [
                    Cell([.code(report.id.text)] + corrections(of: report, language)),
                    Cell(.text(report.agenda)), Cell(.day(report.date.description)),
                ]
                    + [CommissionDecision.approved, .rejected, .deferred].map { decision in
                        .number(report.items.count { $0.decision == decision })
                    } + [Cell(.code(report.recordedBy.text), .note(Amount.time(report.recordedAt)))]
            })
    }

    private func corrections(of report: CommissionReport, _ language: Language) -> [Piece] {
        [
            report.corrects.map { .note("\(words.corrects(language)) \($0)") },
            report.correctedBy.map { .note("\(words.correctedBy(language)) \($0)") },
        ].compactMap(\.self)
    }

    private func noticeTable(_ language: Language) -> Table {
        Table(
            words.noticesCaption(language),
            [words.notice, words.firm, words.report, words.signed, words.reasons].map {
                Table.Column($0(language))
            }, whenEmpty: words.noNotice(language),
            rows: notices.reversed().map { notice in
                [
                    Cell(.code(notice.id.text)),
                    Cell(FirmLink.pieces(notice.firm, in: firms, language)),
                    Cell(
                        notice.report.map { .code($0.text) }
                            ?? applications.piece(notice.application?.text)),
                    Cell(.time(notice.issuedAt)),
                    Cell(reasons(of: notice, language)),
                ]
            })
    }

    private func reasons(of notice: RefusalNotice, _ language: Language) -> [Piece] {
        guard let said = try? ListRefusalNotices.Shown(notice) else {
            return [.status(Status(words.unreadable(language), .bad))]
        }
        return [.text(language == .korean ? said.reasonsKorean : said.reasonsEnglish)]
    }
}
