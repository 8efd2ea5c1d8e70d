import Access
import Egress
import Interchange
import Rules
import Testing
import UseCases

@testable import Console

@Suite struct ConsultationAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    @Test func `a consultation is recorded once, and linked to the rulebook that it changed`()
        async throws
    {
        let yaml = JSONTree.string(try offices.example("consultation.yaml"))
        let changed = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
            .replacing("    value: 1000\n", with: "    value: 900\n")
            .replacing("version: \"2026.07.1\"", with: "version: \"2026.08.1\"")
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            let recorded = try await clerk.post("consultations", ["yaml": yaml])
            #expect(recorded.body == ["consultation": "consultation-1"])
            #expect(try await clerk.post("consultations", ["yaml": yaml]).status == 409)
            let link = "consultations/consultation-1/link"
            let version: JSONTree = ["rulebook": "2026.08.1"]
            #expect(try await clerk.post(link, version).status == 404)
            let adopted = try await program(.administrator).post(
                "rulebook/adopt", ["yaml": .string(changed)])
            #expect(adopted.body == ["version": "2026.08.1"])
            let linked = try await clerk.post(link, version)
            #expect(linked.body["paths"] == ["eligibility.employeesMin"])
            let shown = try await clerk.get("consultations/consultation-1").body
            #expect(shown["links"][0]["rulebook"] == "2026.08.1")
            #expect(try await clerk.get("consultations").body["items"] == [shown])
        }
    }

    @Test func `an action is entered as done by a program, and the page shows who, when and how`()
        async throws
    {
        let yaml = JSONTree.string(try offices.example("consultation.yaml"))
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            _ = try await clerk.post("consultations", ["yaml": yaml])
            let path = "consultations/consultation-1/actions/1/complete"
            let before: JSONTree = try await clerk.get("consultations/consultation-1").body
            #expect(before["actions"][0]["number"] == 1)
            #expect(before["actions"][0]["completedOn"] == nil)
            #expect(try await program(.auditor).post(path, ["note": "x"]).status == 403)
            let done = try await clerk.post(path, ["note": "개정안을 공고함"])
            #expect(done.body["actions"][0]["completedBy"] == "the-secretariat")
            #expect(done.body["actions"][0]["note"] == "개정안을 공고함")
            #expect(done.body["actions"][0]["overdueDays"] == 0)
            #expect(try await clerk.post(path, ["note": "again"]).status == 409)
            let none = "consultations/consultation-1/actions/9/complete"
            #expect(try await clerk.post(none, ["note": "x"]).status == 404)
        }
        let page = try offices.page(of: offices.supervisor.desk) {
            try ConsultationPage("consultation-1", in: $0)
        }
        let cells = page.all("td").map(\.text)
        #expect(cells.contains { $0.contains("the-secretariat") && $0.contains("개정안을 공고함") })
    }

    @Test func `what a new consultation's form holds to begin with is of the right form`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let yaml = ConsultationSkeleton.yaml(.korean)
                .replacing("bank: 0, securities: 0, card: 0, insurance: 0", with: "bank: 3")
            let recorded = try await program(.secretariat).post(
                "consultations", ["yaml": .string(yaml)])
            #expect(recorded.status == 200, "\(recorded.body)")
        }
    }
}
