import Egress
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Testing
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
                == ["Rounds: none", "Applications: none", "Evaluations: none"])
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
