import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What firms report of their disciplines, on the pages of the supervisor's office.
@Suite struct DisciplineReportPageTests {
    private func document(
        _ page: any ConsolePage, _ view: OfficeView<SupervisorOffice>, _ language: Language
    ) throws -> Document {
        let named = EveryPage.Named(
            name: "report", page: page, office: Consoles.supervisorName,
            asOf: .init(view.now, view.rules))
        return try Document(named.html(language))
    }

    private func offers(_ roles: Set<Role> = [.secretariat]) throws -> Offers {
        Offers(try Consoles.visitor(roles))
    }

    private func waiting(
        _ view: OfficeView<SupervisorOffice>, _ offers: Offers, _ language: Language = .english
    ) throws -> Document {
        try document(ProgrammePage(view, offers: offers), view, language)
    }

    @Test(arguments: [
        (Language.korean, "위반", "효력정지 제안, 결정 필요", "보고 없음"),
        (.english, "breach", "suspension proposed, to be decided", "none yet"),
    ])
    func `the list shows each firm's last report, its failures and what it proposes`(
        language: Language, breach: String, awaits: String, never: String
    ) throws {
        let view = try InventedProgramme().view
        let page = try document(
            DisciplineReportsPage(view, offers: offers()), view, language)
        let rows = page.all("tr").map(\.text).dropFirst()
        // Revoked letters ask for nothing more.
        #expect(rows.count == 9)
        let second = try #require(rows.first { $0.contains(InventedFirm(number: 1).id) })
        #expect(second.contains(breach) && second.contains(awaits))
        #expect(second.contains("260002") && second.contains("3 / 4"))
        let third = try #require(rows.first { $0.contains(InventedFirm(number: 2).id) })
        #expect(third.contains(never))
    }

    @Test func `a report stands in full, with its failure, plan, evidence and missing controls`()
        throws
    {
        let view = try InventedProgramme().view
        let firm = InventedFirm(number: 1).id
        for (language, parts) in [
            (
                Language.korean,
                ["미이행", "필터 설정이 되돌려짐", "시정계획 기한", "점검-2026-41", "정보보호위원회 2026-4"]
            ),
            (
                .english,
                ["Not kept", "plan due on", "점검-2026-41", "a failure that cannot be undone"]
            ),
        ] {
            let page = try document(
                DisciplineReportPage(firm, lastDay: nil, in: view, offers: offers()), view,
                language)
            let text = page.all("main")[0].text
            for part in parts { #expect(text.contains(part), "\(part)") }
        }
    }

    @Test func `a firm's own page leads to its last report, for whoever may see it`() throws {
        let view = try InventedProgramme().view
        func leads(_ number: Int, _ offers: Offers) throws -> Bool {
            let firm = InventedFirm(number: number).id
            return try document(FirmPage(firm, in: view, offers: offers), view, .korean)
                .all("a").contains { $0.attributes["href"] == "/disciplines/\(firm)" }
        }
        #expect(try leads(1, offers()))
        #expect(try !leads(2, offers()))
        #expect(try !leads(1, Offers(nil)))
    }

    @Test func `what a report says is text, never markup`() throws {
        var programme = try InventedProgramme(firms: 1)
        try programme.record(
            DisciplineReportReceived(
                firm: FirmID(parsing: InventedFirm(number: 0).id),
                evaluation: programme.evaluation(
                    of: 0, breaks: true, reason: "<b>다름</b>")), by: programme.sample.officer)
        let view = programme.view
        let page = try DisciplineReportPage(
            InventedFirm(number: 0).id, lastDay: nil, in: view, offers: offers())
        let html = try EveryPage.Named(
            name: "x", page: page, office: Consoles.supervisorName, asOf: nil
        ).html(.korean)
        #expect(html.contains("&lt;b&gt;다름&lt;/b&gt;") && !html.contains("<b>다름"))
    }

    @Test func `a proposal waits on the first page with the way to the letter's form`() throws {
        var programme = try InventedProgramme()
        let firm = InventedFirm(number: 1)
        func links(_ offers: Offers) throws -> [String] {
            try waiting(programme.view, offers).all("li").filter {
                $0.text.contains("reports a breach of its disciplines")
            }.map(\.text)
        }
        #expect(try links(offers()).map { $0.contains("Suspend at once 260002") } == [true])
        #expect(
            try waiting(programme.view, offers()).all("a").contains {
                $0.attributes["href"]?.contains("suspendLetter") == true
            })
        // Whoever may not suspend sees that it waits, and is led to no form.
        #expect(try links(offers([.auditor])).map { $0.contains("Suspend at once") } == [false])
        #expect(
            try waiting(programme.view, offers(), .korean).all("li").contains {
                $0.text.contains("\(firm.koreanName) 보안규율 위반 보고")
            })
        try programme.record(
            SuspensionDeclined(
                firm: FirmID(parsing: firm.id),
                lastDay: try #require(
                    programme.office.disciplineReports[FirmID(parsing: firm.id)].last
                ).lastDay,
                reason: "시정됨"), by: programme.sample.officer)
        #expect(try links(offers()).isEmpty)
        let page = try document(
            DisciplineReportPage(firm.id, lastDay: nil, in: programme.view, offers: offers()),
            programme.view, .korean)
        #expect(page.all("main")[0].text.contains("효력을 정지하지 않기로 함: 시정됨"))
    }

    @Test func `a report that did not come waits once its half year is over, louder after grace`()
        throws
    {
        var programme = try InventedProgramme()
        // The third firm's letter began on 2026-06-25.
        let name = InventedFirm(number: 2).englishName
        for (day, said) in [
            ("2026-12-24", nil), ("2026-12-25", "Reports of disciplines due since 2026-12-24"),
            (
                "2027-01-24",
                "Reports of disciplines overdue beyond the days of grace, due since 2026-12-24"
            ),
        ] as [(String, String?)] {
            programme.now = try KoreanDate(parsing: day).start + .seconds(3600)
            let points = try waiting(programme.view, offers()).all("li").map(\.text)
                .filter { $0.contains("2026-12-24") && $0.contains(name) }
            #expect(points.count == (said == nil ? 0 : 1), "\(day)")
            if let said { #expect(points.first?.hasPrefix(said) == true, "\(points)") }
        }
    }

    @Test(arguments: [
        (Language.korean, "보고 없는 기간 ", "보고 유예기간도 지남, 지난 일수 "),
        (.english, "no report of ", "overdue beyond the days of grace, days: "),
    ])
    func `a period that a firm skipped stands as missing, and waits on the first page`(
        language: Language, missing: String, late: String
    ) throws {
        var programme = try InventedProgramme()
        let firm = InventedFirm(number: 1)
        let id = try FirmID(parsing: firm.id)
        let last = try #require(programme.office.disciplineReports[id].last).lastDay
        programme.now = last.adding(days: 70).start + .seconds(3600)
        try programme.record(
            DisciplineReportReceived(
                firm: id,
                evaluation: programme.evaluation(
                    of: 1, from: last.adding(days: 10), breaks: false)),
            by: programme.sample.officer)
        programme.now = last.adding(days: 70).start + .seconds(7200)
        let gap = "\(last.adding(days: 1)) – \(last.adding(days: 9))"
        for page in [
            DisciplineReportsPage(programme.view, offers: try offers()) as any ConsolePage,
            try DisciplineReportPage(
                firm.id, lastDay: nil, in: programme.view, offers: try offers()),
        ] {
            let text = try document(page, programme.view, language).all("main")[0].text
            #expect(text.contains(missing + gap) && text.contains("\(late)61"), "\(text)")
        }
        let name = language == .korean ? firm.koreanName : firm.englishName
        let waits = try waiting(programme.view, offers(), language).all("li").map(\.text)
        #expect(waits.contains { $0.contains("\(last.adding(days: 9))") && $0.contains(name) })
    }

    @Test func `who is not signed in, or has no part in the office, is shown none`() throws {
        let view = try InventedProgramme().view
        let page = try document(DisciplineReportsPage(view), view, .english)
        #expect(page.all("main")[0].text.contains("No firm owes a report"))
        #expect(throws: (any Error).self) {
            try DisciplineReportPage(
                InventedFirm(number: 1).id, lastDay: nil, in: view, offers: Offers(nil))
        }
    }
}
