import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The boards: rounds, what offices exchange, disciplines.
@Suite struct BoardTests {
    private func document(_ name: String) throws -> Document {
        try Document(try #require(EveryPage.all().first { $0.name == name }).html(.english))
    }

    @Test func `a round's board says its state, its capacity and how many are in it`() throws {
        let rounds = try document("rounds")
        #expect(rounds.all("th").filter { $0.text.hasPrefix("Round ") }.count == 4)
        let cells = rounds.all("td").map(\.text)
        #expect(cells.contains { $0.contains("open") && $0.contains("since 2026-05-26") })
        #expect(cells.contains { $0.contains("planned") })
        #expect(rounds.all("caption").count == 2)
    }

    @Test func `an office without a round says so`() throws {
        let view = OfficeView(
            state: SupervisorOffice(), rules: try Rulebook.sample(),
            now: try Instant(parsing: "2026-05-26T00:10:00.000000Z"))
        let page = RoundsPage(view).page(in: .english)
        let html = page.html(
            in: Frame(
                office: Consoles.supervisorName, visitor: try Consoles.visitor(),
                language: .english, path: "/rounds", query: [], asOf: nil))
        #expect(html.contains("No round is planned"))
    }

    @Test func `an open alarm comes first, and what waits for a courier is listed`() throws {
        let outbox = try document("outbox")
        #expect(outbox.text.contains("alarm 1: application 1"))
        let cells = outbox.all("td").map(\.text)
        #expect(cells.filter { $0.contains("waits for a courier") }.count == 1)
        #expect(cells.contains { $0.contains("contents refused") })
        let firm = try document("firm-outbox")
        #expect(firm.text.contains("No document waits for a courier"))
    }

    @Test func `a control that nobody checked is nobody's and does not count as kept`() throws {
        let disciplines = try document("disciplines")
        #expect(disciplines.text.contains("0 / 4"))
        let cells = disciplines.all("td").map(\.text)
        #expect(cells.filter { $0.contains("nobody") }.count == 4)
        #expect(cells.filter { $0.contains("Not checked") }.count == 4)
    }

    @Test func `every page has the way to one's sessions and tokens, and the way out`() throws {
        for named in try EveryPage.all() {
            for (language, words) in [(Language.korean, "로그아웃"), (.english, "Sign out")] {
                let page = try Document(named.html(language))
                let links = page.all("a").compactMap { $0.attributes["href"] }
                #expect(links.contains("/sessions") && links.contains("/tokens"))
                let form = page.all("form").first { $0.attributes["action"] == "/sign-out" }
                #expect(form?.attributes["method"] == "post", "\(named.name)")
                #expect(page.all("button").contains { $0.text == words }, "\(named.name)")
                #expect(
                    page.all("input").contains {
                        $0.attributes["name"] == "formToken" && $0.attributes["value"] == "token"
                    })
            }
        }
    }
}
