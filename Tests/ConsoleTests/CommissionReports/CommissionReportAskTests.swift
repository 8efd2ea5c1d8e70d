import Access
import Egress
import Testing
import UseCases

@testable import Console

@Suite struct CommissionReportAskTests {
    let offices: FoundedOffices

    init() throws {
        offices = try FoundedOffices()
        try offices.introduce()
    }

    private static func report(_ decision: JSONTree, corrects: JSONTree = .null) -> JSONTree {
        [
            "agenda": "위원회 보고 2026-3", "date": "2026-06-17", "corrects": corrects,
            "items": [["firm": "hanbit", "decision": decision, "remark": "자료 보완"]],
        ]
    }

    @Test func `the clerk records what the commission decided, and a later report corrects it`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            let first = try await clerk.post("commission-reports", Self.report("deferred"))
            #expect(first.body == ["report": "commission-1"])
            #expect(
                try await clerk.post("commission-reports", Self.report("approved")).status == 409)
            let second = try await clerk.post(
                "commission-reports", Self.report("approved", corrects: "commission-1"))
            #expect(second.body == ["report": "commission-2"])
            let shown = try await clerk.get("commission-reports/commission-1").body
            #expect(shown["correctedBy"] == "commission-2")
            #expect(shown["recordedBy"] == "the-clerk")
            #expect(shown["items"][0]["decision"] == "deferred")
            #expect(try await clerk.get("commission-reports").body["items"].list.count == 2)
            #expect(try await clerk.get("commission-reports/commission-9").status == 404)
        }
    }

    @Test func `the form of a report has a row for each firm of a round`() throws {
        let form = try #require(
            Ask<SupervisorDesk>.recordCommissionReport.form([:], token: "t", in: .korean))
        let firms = form.fields.filter { $0.name.hasSuffix(".firm") }
        #expect(firms.count == 24)
    }

    @Test func `a report is recorded from a file's text as well`() async throws {
        let yaml = """
            agenda: 위원회 보고 2026-4
            date: "2026-06-24"
            items:
              - {firm: hanbit, decision: approved}
            """
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            let recorded = try await clerk.post(
                "commission-reports/file", ["yaml": .string(yaml)])
            #expect(recorded.body == ["report": "commission-1"])
            let again = try await clerk.post("commission-reports/file", ["yaml": "agenda: 1"])
            #expect(again.status == 422)
        }
    }

    @Test func `nobody but the clerk records one, and no decision that is none`() async throws {
        try await offices.asking(.supervisor) { program in
            let secretariat = try program(.secretariat)
            let refused = try await secretariat.post(
                "commission-reports", Self.report("approved"))
            #expect(refused.status == 403)
            let unknown = try await program(.clerk).post(
                "commission-reports", Self.report("perhaps"))
            #expect(unknown.status == 422)
            #expect(unknown.body["detail"].string.contains("items.0.decision"))
        }
    }
}
