import Access
import Documents
import Testing
import UseCases

@testable import Console

@Suite struct RefusalNoticeAskTests {
    let offices: FoundedOffices

    init() throws {
        offices = try FoundedOffices()
        try offices.introduce()
    }

    private func decide(_ decision: String) throws {
        _ = try RecordCommissionReport(desk: offices.supervisor)(
            RecordCommissionReport.Given(
                agenda: "위원회 보고 2026-3", date: "2026-06-17", corrects: nil,
                items: [.init(firm: "hanbit", application: nil, decision: decision, remark: "")]),
            by: FoundedOffices.person(.clerk))
    }

    private static let notice: JSONTree = [
        "firm": "hanbit", "report": "commission-1", "korean": "대체 통제가 없음",
        "english": "no control in place of separation",
    ]

    @Test func `a rejected firm's reasons are signed once, listed, and shown as they were signed`()
        async throws
    {
        try decide("rejected")
        try await offices.asking(.supervisor) { program in
            let secretariat = try program(.secretariat)
            let issued = try await secretariat.post("refusal-notices", Self.notice)
            #expect(issued.body["notice"] == "refusal-1")
            #expect(try await secretariat.post("refusal-notices", Self.notice).status == 409)
            let listed: JSONTree = try await secretariat.get("refusal-notices").body["items"]
            #expect(listed[0]["reasonsKorean"] == "대체 통제가 없음")
            let shown = try await secretariat.get("refusal-notices/refusal-1").body
            #expect(shown == issued.body)
            let document = try SignedDocument(parsing: Array(shown["document"].string.utf8))
            #expect(document.kind == .refusalNotice)
            #expect(try await secretariat.get("refusal-notices/refusal-2").status == 404)
        }
    }

    @Test func `a notice is a form in either language, with its reasons, number and ground`()
        async throws
    {
        try decide("rejected")
        try await offices.asking(.supervisor) { program in
            let secretariat = try program(.secretariat)
            _ = try await secretariat.post("refusal-notices", Self.notice)
            let path = "refusal-notices/refusal-1/form"
            for (query, parts) in [
                ("", ["<html lang=\"ko\">", "<h1>미선정 통지</h1>", "대체 통제가 없음"]),
                (
                    "?language=en",
                    ["<h1>Refusal Notice</h1>", "no control in place of separation"]
                ),
            ] {
                let html: JSONTree = try await secretariat.get(path + query).body["html"]
                for part in parts + ["refusal-1", "위원회 보고 2026-3 (2026-06-17)"] {
                    #expect(html.string.contains(part), "\(part)")
                }
            }
            #expect(try await secretariat.get(path + "?language=fr").status == 422)
            #expect(try await secretariat.get("refusal-notices/refusal-2/form").status == 404)
            #expect(try await program(.expert).get(path).status == 403)
        }
    }

    @Test func `an approved firm is not told of a refusal`() async throws {
        try decide("approved")
        try await offices.asking(.supervisor) { program in
            let refused = try await program(.secretariat).post("refusal-notices", Self.notice)
            #expect(refused.status == 409)
        }
    }
}
