import Access
import Egress
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The pages of applications, panels and the ranking.
@Suite struct EvaluationPageTests {
    private func document(_ name: String, _ language: Language = .english) throws -> Document {
        try Document(
            try #require(EveryPage.round().first { $0.name == name }).html(language))
    }

    private func links(_ page: Document) -> [String] {
        page.all("a").compactMap { $0.attributes["href"] }
    }

    @Test func `the board of applications says what each lacks and who evaluates it`() throws {
        let page = try document("applications")
        #expect(page.all("th").filter { $0.text.hasPrefix("app-") }.count == 14)
        let cells = page.all("td").map(\.text)
        #expect(cells.contains { $0.contains("selected") })
        #expect(cells.contains { $0.contains("lacks 2") })
        #expect(cells.contains { $0.contains("needs a panel") })
        #expect(cells.contains { $0.contains("ai-1, law-1, sec-1, chair-1") })
        #expect(links(page).contains("/applications?status=selected"))
        #expect(cells.contains { $0.contains("reply by 2026-07-01") })
    }

    @Test func `evaluations stand in the order of their applications' numbers`() throws {
        let round = try InventedRound()
        let numbers = (1...13).map { "app-\($0)" }
        #expect(round.office.evaluations.all.map(\.application.text) == numbers)
        let shown = try document("evaluations").all("th").map(\.text)
            .filter { $0.hasPrefix("app-") }
        #expect(!shown.isEmpty && shown.filter(numbers.contains) == numbers)
    }

    @Test func `an application says by when its reply is due`() throws {
        for (language, label) in [(Language.korean, "회신 기한"), (.english, "Reply by")] {
            let page = try document("application", language)
            #expect(page.all("dt").contains { $0.text == label })
            #expect(page.all("dd").contains { $0.text.hasPrefix("2026-07-01") })
        }
    }

    @Test func `a gap stands with its remedy, in the page's own language`() throws {
        let round = try InventedRound()
        let offers = Offers(nil)
        let application = try round.application(7)
        let page = ApplicationPage(application, in: round.view, offers: offers)
        for (language, word) in [(Language.korean, "버전"), (.english, "version")] {
            let frame = Frame(
                office: Consoles.supervisorName, visitor: nil, language: language, path: "/",
                query: [], asOf: nil)
            let document = try Document(page.page(in: language).html(in: frame))
            let row = document.all("th").first { $0.text == "aiServices[0].version" }
            #expect(row != nil)
            let words = GapCode.versionMissing.words
            let remedy = language == .korean ? words.remedyKorean : words.remedyEnglish
            #expect(document.all("td").contains { $0.text == remedy }, "\(word)")
        }
    }

    @Test func `an application says what comes next to whom it may concern, and to nobody else`()
        throws
    {
        let round = try InventedRound()
        func steps(_ number: Int, _ person: PersonID, _ roles: Set<Role>) throws -> [String] {
            NextSteps(
                of: try round.application(number), in: round.office,
                offers: Offers(Visitor(person: person, roles: roles, formToken: "t"))
            ).links(.english).map(\.address)
        }
        let (secretary, clerk) = (InventedRound.secretary, InventedRound.clerk)
        #expect(
            try steps(2, secretary, [.secretariat]) == [
                "/asks/proposeSelection?application=app-3",
                "/asks/decideApplication?application=app-3",
            ])
        #expect(
            try steps(1, clerk, [.clerk]) == ["/asks/approveSelection?application=app-2"])
        // Nobody is led to approve what they proposed.
        #expect(
            try steps(1, secretary, [.secretariat, .clerk]) == [
                "/asks/decideApplication?application=app-2"
            ])
        #expect(try steps(0, secretary, [.secretariat]) == ["/letters/draft?application=app-1"])
        #expect(try steps(2, clerk, [.auditor]) == [])
        #expect(try steps(13, secretary, [.secretariat]).contains("/evaluations/app-14"))
    }

    @Test func `sealed scores are shown as sealed, and are on no page but their author's`() throws {
        let sealed = try document("evaluation-sealed")
        #expect(sealed.text.contains("The scores are sealed"))
        #expect(sealed.all("td").contains { $0.text.contains("sealed") })
        #expect(!sealed.text.contains("Total of 100") && !sealed.text.contains("근거"))
        let own = try document("evaluation-scoring")
        let fields = own.all("input").filter {
            ($0.attributes["name"] ?? "").hasSuffix(".points")
        }
        #expect(fields.count > 2 && fields.allSatisfy { $0.attributes["value"] != "" })
        #expect(own.all("textarea").count == fields.count)
        // An expert is not told who else has sent theirs in.
        let columns = ["Interests", "Scores", "Change"]
        #expect(!own.all("th").contains { columns.contains($0.text) })
        #expect(columns.allSatisfy { name in sealed.all("th").contains { $0.text == name } })
    }

    @Test func `who declared a conflict, or has yet to declare, is shown nothing else`() throws {
        for name in ["evaluation-conflicted", "evaluation-undeclared"] {
            let page = try document(name)
            #expect(page.all("table").isEmpty, "\(name)")
            #expect(!links(page).contains { $0.hasPrefix("/applications/") }, "\(name)")
        }
        let form = try document("evaluation-undeclared").all("form").first {
            $0.attributes["action"] == "/evaluations/app-13/declare"
        }
        #expect(form != nil)
        #expect(
            try document("evaluation-conflicted").all("form").allSatisfy {
                $0.attributes["action"] == "/sign-out"
            })
    }

    @Test func `an expert's home says what is due from them, and names no other firm`() throws {
        let expert = try document("evaluations-expert")
        #expect(links(expert).contains("/evaluations/app-13"))
        #expect(expert.text.contains("declare interests: app-13"))
        #expect(!expert.text.contains("app-14"))
        let chair = try document("evaluations-chair")
        #expect(chair.text.contains("sign off: app-10"))
        let office = try document("evaluations")
        #expect(office.text.contains("Applications that need a panel"))
        #expect(links(office).contains("/evaluations/app-14"))
    }

    @Test func `a panel is formed by choice among those who are free to take part`() throws {
        let page = try document("evaluation-none")
        let form = page.all("form").first {
            $0.attributes["action"] == "/evaluations/app-14/form"
        }
        #expect(form != nil)
        #expect(page.all("select").count == 4)
        #expect(
            page.all("input").filter { ($0.attributes["name"] ?? "").hasSuffix(".field") }
                .compactMap { $0.attributes["value"] } == ["ai", "legal", "security"])
    }

    @Test func `opened scores come with mean, spread and floor of each axis`() throws {
        let page = try document("evaluation-concluded")
        #expect(page.text.contains("below the floor") && page.text.contains("above the floor"))
        #expect(page.text.contains("refuse"))
        #expect(page.all("th").contains { $0.text == "Spread" })
        let opened = try document("evaluation-opened")
        #expect(
            opened.all("form").contains {
                $0.attributes["action"] == "/evaluations/app-10/conclude"
            })
    }

    @Test func `a ranking is cut off at the capacity, with its ties, floors and next steps`() throws
    {
        let page = try document("ranking")
        let headings = page.all("h2").map(\.text)
        #expect(headings.contains("Within the capacity of 7"))
        #expect(headings.contains("Below the cut-off: the waiting list"))
        #expect(page.text.contains("Tied at the cut-off, for people to decide: 2"))
        #expect(page.all("th").filter { $0.text.hasPrefix("7=") }.count == 2)
        #expect(page.all("td").contains { $0.text.contains("below a floor") })
        #expect(links(page).contains("/asks/proposeSelection?application=app-3"))
        #expect(links(page).contains("/letters/draft?application=app-1"))
    }

    private func answer(
        _ path: String, _ roles: Set<Role>
    ) async throws -> (status: Int, location: String?) {
        let application = Consoles.application(
            Consoles.supervisor(try InventedProgramme()), visitor: try Consoles.visitor(roles))
        return try await application.test(.router) { client in
            try await client.execute(uri: path, method: .get) {
                ($0.status.code, $0.headers[.location])
            }
        }
    }

    @Test(arguments: [Role.expert, .chair])
    func `a member of panels is led from the front page to the evaluations`(role: Role)
        async throws
    {
        let home = try await answer("/", [role])
        #expect(home.status == 303 && home.location == "/evaluations")
        #expect(try await answer("/evaluations", [role]).status == 200)
        #expect(try await answer("/rounds", [role]).status == 200)
        #expect(try await answer("/rulebook", [role]).status == 200)
        for path in ["/firms", "/applications", "/letters", "/journal", "/rounds/1/ranking"] {
            #expect(try await answer(path, [role]).status == 403, "\(path)")
        }
        #expect(try await answer("/", [.auditor]).status == 200)
        #expect(try await answer("/", []).status == 403)
    }
}
