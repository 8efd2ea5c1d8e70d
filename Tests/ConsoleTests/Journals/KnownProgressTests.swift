import Egress
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What the journal's page tells of the programme on a day.
@Suite struct KnownProgressTests {
    private func told(_ office: SupervisorOffice, _ language: Language) -> [String] {
        KnownProgress(office).facts(language).map { fact in
            "\(fact.label): \(String(decoding: fact.pieces.html.bytes, as: UTF8.self))"
        }
    }

    @Test func `rounds, applications and evaluations are counted by their state`() throws {
        let office = try InventedRound().office
        func count(_ phase: Evaluation.Phase) -> Int {
            office.evaluations.all.count { $0.phase == phase }
        }
        let english = told(office, .english)
        #expect(english.first == "Rounds: evaluating 1")
        #expect(english.contains { $0.hasPrefix("Applications: ") && $0.contains("selected 1") })
        #expect(count(.concluded) > 0)
        #expect(
            english.contains {
                $0.hasPrefix("Evaluations: ") && $0.contains("concluded \(count(.concluded))")
            }, "\(english)")
        #expect(told(office, .korean).first == "신청 차수: 평가 중 1")
        #expect(
            told(SupervisorOffice(), .english)
                == [
                    "Rounds: none", "Applications: none", "Evaluations: none",
                    "Firms by their last report of disciplines: none",
                ])
    }

    @Test func `firms that reported are counted by what their last report found`() throws {
        let office = try InventedProgramme().office
        #expect(told(office, .korean).last == "보안규율 보고: 지적 없음 1, 위반 1")
        #expect(
            told(office, .english).last
                == "Firms by their last report of disciplines: nothing amiss 1, breach 1")
    }

    @Test func `the journal's page says of each decision by which rulebook it was made`()
        async throws
    {
        let programme = try InventedProgramme()
        let version = programme.rules.version
        let application = Consoles.application(
            Consoles.supervisor(programme), visitor: try Consoles.visitor())
        try await application.test(.router) { client in
            for (language, heading) in [("ko", "규정집 판본"), ("en", "Rulebook version")] {
                let body = try await client.execute(
                    uri: "/journal?day=2026-05-26", method: .get,
                    headers: [.cookie: "lang=\(language)"]
                ) { String(buffer: $0.body) }
                let page = try Document(body)
                #expect(page.all("th").contains { $0.text == heading })
                #expect(page.all("code").contains { $0.text == version })
            }
        }
    }

    @Test func `the journal's page tells them as they were on its day`() async throws {
        let programme = try InventedProgramme()
        let application = Consoles.application(
            Consoles.supervisor(programme), visitor: try Consoles.visitor())
        try await application.test(.router) { client in
            for (day, said) in [("2026-05-25", "none"), ("2026-05-26", "planned 1, open 1")] {
                try await client.execute(
                    uri: "/journal?day=\(day)", method: .get, headers: [.cookie: "lang=en"]
                ) { response in
                    let page = try Document(String(buffer: response.body))
                    let fact = page.all("div").first { $0.text == "Rounds\(said)" }
                    #expect(fact != nil, "\(day)")
                }
            }
        }
    }
}
