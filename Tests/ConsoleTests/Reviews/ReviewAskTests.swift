import Access
import Outbound
import Testing
import UseCases
import Vocabulary

@testable import Console

@Suite struct ReviewAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    private func table(employees: Int) -> JSONTree {
        let year = KoreanDate(of: offices.supervisor.desk.world.clock.now()).year - 1
        return [
            "csv": .string(
                """
                id,nameKo,nameEn,sector,asOf,assets,employees,officerAppointed,\
                officerOtherITPost,underAct
                hanbit,한빛은행,Hanbit,bank,\(year)-12-31,12000000000000,\(employees),\
                2024-01-02,no,yes
                """)
        ]
    }

    @Test func `the register is judged anew in numbers, and what is unknown never counts as met`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            _ = try await clerk.post("firms", table(employees: 1500))
            let first = try await clerk.post("reviews")
            #expect(first.status == 200)
            #expect(first.body["met"] == 1)
            _ = try await clerk.post("firms", table(employees: 999))
            let second = try await clerk.post("reviews").body
            #expect(second["met"] == 0)
            #expect(second["notMet"] == 1)
            // Without a letter in its term there is nothing to look at.
            #expect(second["opened"] == [])
            #expect(try await clerk.get("reviews").body == ["items": []])
        }
    }

    @Test func `a review that is not there is not closed, nor with an outcome that is none`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            let closing: JSONTree = ["outcome": "keeps", "reason": "다시 충족"]
            #expect(try await clerk.post("reviews/review-1/close", closing).status == 404)
            let revoking: JSONTree = ["outcome": "revoke", "reason": "미달"]
            #expect(try await clerk.post("reviews/review-1/close", revoking).status == 422)
            #expect(try await program(.auditor).post("reviews").status == 403)
        }
    }
}
