import Access
import Egress
import Interchange
import Rules
import Testing
import UseCases

@testable import Console

@Suite struct FirmAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    private static let table = """
        id,nameKo,nameEn,sector,asOf,assets,employees,officerAppointed,officerOtherITPost,underAct
        hanbit,한빛은행,Hanbit Bank,bank,2025-12-31,12000000000000,1500,2024-01-02,no,yes
        noeul,노을증권,Noeul Securities,securities,2025-12-31,9000000000000,999,,,yes
        """

    @Test func `a table is entered in the register, and each firm is told criterion by criterion`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            let entered = try await clerk.post("firms", ["csv": .string(Self.table)])
            #expect(entered.status == 200)
            #expect(entered.body["registered"] == ["hanbit", "noeul"])
            let firms: JSONTree = try await clerk.get("firms?day=2026-07-20").body["items"]
            #expect(firms.list.map { $0["firm"].string } == ["hanbit", "noeul"])
            #expect(firms[0]["overall"] == "met")
            let one: JSONTree = try await clerk.get("firms/noeul?day=2026-07-20").body["firm"]
            let assets = one["criteria"].list.first { $0["criterion"] == "totalAssets" }
            #expect(assets?["result"] == "notMet")
            #expect(assets?["value"] == "9000000000000")
            #expect(assets?["asOf"] == "2025-12-31")
            let summary = try await clerk.get("eligibility?day=2026-07-20").body
            #expect(summary["eligible"] == 1)
            #expect(summary["notMet"] == 1)
            #expect(summary["isReviewDue"] == true)
        }
    }

    @Test func `the register has how a security officer's office is reached, for whoever reads it`()
        async throws
    {
        let table = Self.table.replacing("underAct\n", with: "underAct,CISO실전화,contactEmail\n")
            .replacing("no,yes\n", with: "no,yes,02-0000-0100,security@hanbit.example\n")
            .replacing(",,,yes", with: ",,,yes,,")
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            // A table without the columns says nothing of it, and takes nothing away.
            _ = try await clerk.post("firms", ["csv": .string(Self.table)])
            let before: JSONTree = try await clerk.get("firms/hanbit").body
            #expect(before["contactPhone"] == nil && before["contactEmail"] == nil)
            let entered = try await clerk.post("firms", ["csv": .string(table)])
            #expect(entered.body["contacts"] == ["hanbit"])
            #expect(entered.body["unchanged"] == ["noeul"])
            _ = try await clerk.post("firms", ["csv": .string(Self.table)])
            let shown: JSONTree = try await program(.auditor).get("firms/hanbit").body
            #expect(shown["contactPhone"] == "02-0000-0100")
            #expect(shown["contactEmail"] == "security@hanbit.example")
            #expect(try await program(.expert).get("firms/hanbit").status == 403)
            for wrong in ["김씨 02", "a@b@c", "no-address"] {
                let row = table.replacing("security@hanbit.example", with: wrong)
                #expect(try await clerk.post("firms", ["csv": .string(row)]).status == 422)
            }
        }
        let page = try offices.page(of: offices.supervisor.desk) { try FirmPage("hanbit", in: $0) }
        #expect(page.all("dd").map(\.text).contains("02-0000-0100, security@hanbit.example"))
    }

    @Test func `a table with one row wrong enters nothing, and says which line`() async throws {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.secretariat)
            let wrong = Self.table.replacing("securities,2025-12-31", with: "securities,2025-02-30")
            let refused = try await clerk.post("firms", ["csv": .string(wrong)])
            #expect(refused.status == 422)
            #expect(refused.body["detail"].string.contains("line 3"))
            #expect(try await clerk.get("firms").body["items"] == [])
            #expect(try await clerk.get("firms/hanbit").status == 404)
        }
    }

    @Test func `a table is checked by the office's own rulebook, and nothing is entered`()
        async throws
    {
        let yaml = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        let strict = yaml.replacing(
            "employeesMin:\n    value: 1000", with: "employeesMin:\n    value: 2000")
        try #require(strict != yaml)
        try await offices.asking(.supervisor) { program in
            let auditor = try program(.auditor)
            let table: JSONTree = ["csv": .string(Self.table), "day": "2026-07-20"]
            let found: JSONTree = try await auditor.post("firms/check", table).body["firms"]
            #expect(found.list.map { $0["firm"].string } == ["hanbit", "noeul"])
            #expect(found.list.map { $0["overall"].string } == ["met", "notMet"])
            _ = try await program(.administrator).post(
                "rulebook/adopt", ["yaml": .string(strict)])
            let later: JSONTree = try await auditor.post("firms/check", table).body["firms"]
            #expect(later[0]["overall"] == "notMet")
            #expect(try await auditor.get("firms").body["items"] == [])
            let wrong = try await auditor.post("firms/check", ["csv": "id\nx"])
            #expect(wrong.status == 422)
            #expect(try await program(.expert).post("firms/check", table).status == 403)
        }
    }

    @Test func `a table that was checked is told in words on a page`() throws {
        let checked = CheckedFirms(
            firms: try CheckFirms(
                desk: offices.supervisor, for: FoundedOffices.person(.auditor))(
                    Array(Self.table.utf8), asOf: "2026-07-20"))
        let korean = checked.said(in: .korean)
        #expect(korean.map(\.name) == ["hanbit · 한빛은행", "noeul · 노을증권"])
        #expect(korean[0].value.hasPrefix("충족\n총자산 · 충족"))
        #expect(korean[1].value.hasPrefix("미충족\n총자산 · 미충족 · 기준 미만"))
        #expect(checked.said(in: .english)[1].value.hasPrefix("not met\nTotal assets · not met"))
    }

    @Test func `a firm's card is taken in with the fingerprint that the firm told, and no other`()
        async throws
    {
        let card = try offices.firmCard()
        let fingerprint = try GivenCard(document: Array(card.utf8)).fingerprint
        try await offices.asking(.supervisor) { program in
            let administrator = try program(.administrator)
            let other = (fingerprint.hasPrefix("a") ? "b" : "a") + fingerprint.dropFirst()
            let refused = try await administrator.post(
                "firms/cards", ["card": .string(card), "fingerprint": .string(other)])
            #expect(refused.status == 422)
            #expect(try await administrator.get("firms").body["items"] == [])
            let taken = try await administrator.post(
                "firms/cards",
                ["card": .string("\n" + card + "\n"), "fingerprint": .string(fingerprint)])
            #expect(taken.body == ["firm": "hanbit"])
            let firm = try await administrator.get("firms/hanbit").body
            #expect(firm["firm"]["hasCard"] == true)
        }
    }

    @Test func `members of panels do not read the register`() async throws {
        try await offices.asking(.supervisor) { program in
            for path in ["firms", "firms/hanbit", "eligibility", "reviews"] {
                let answer = try await program(.expert).get(path)
                #expect(answer.status == 403, "\(path)")
            }
        }
    }
}
