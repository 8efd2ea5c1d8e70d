import Foundation
import Interchange
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// The register of a real office.
@Suite struct RegisterTests {
    @Test func `the example's firms are registered, and each criterion is shown with its day`()
        throws
    {
        let scene = try Scene()
        let taken = try RegisterFirms(desk: scene.supervisor())(
            scene.example("firms.csv"), by: nil)
        #expect(taken.registered == ["haneul-bank", "dure-securities", "maru-card"])
        let list = try ListFirms(desk: scene.supervisor())(asOf: "2026-06-30")
        #expect(list.firms.map(\.overall) == ["notMet", "met", "unknown"])
        #expect((list.eligible, list.notMet, list.unknown) == (1, 1, 1))
        #expect(list.expected == 49)
        #expect(list.isReviewDue)
        #expect(list.firms.allSatisfy { !$0.hasCard && $0.criteria.count == 4 })
        #expect(list.firms[0].criteria[0].asOf == "2025-12-31")
        // Another day judges the same figures otherwise.
        #expect(try ListFirms(desk: scene.supervisor())(asOf: "2027-01-01").eligible == 0)
    }

    @Test func `a firm is shown with every criterion, value, day, reason and source`() throws {
        let scene = try Scene()
        _ = try RegisterFirms(desk: scene.supervisor())(scene.example("firms.csv"), by: nil)
        let shown = try ShowFirm(desk: scene.supervisor())("dure-securities", asOf: "2026-06-30")
        #expect(shown.firm.criteria.map(\.result) == ["met", "notMet", "met", "met"])
        #expect(shown.firm.criteria[1].value == "999")
        #expect(shown.firm.criteria[1].reason == "belowThreshold")
        #expect(shown.firm.criteria.allSatisfy { !$0.source.isEmpty && $0.asOf != nil })
        #expect(shown.countBasis == "근로소득세 원천징수 인원")
        #expect(shown.officerIsExecutive == true)
        #expect(shown.officerReportsTo == "대표이사")
        #expect(shown.fingerprint == nil)
        #expect(throws: FirmFailure.self) {
            try ShowFirm(desk: scene.supervisor())("nobody", asOf: nil)
        }
        // Size without a day stands in the register and never passes.
        let undated = try ShowFirm(desk: scene.supervisor())("maru-card", asOf: "2026-06-30")
        #expect(undated.firm.criteria[0].reason == "dayNotGiven")
        #expect(undated.firm.criteria[0].value == "18500000000000")
    }

    @Test func `the same table again changes nothing, other names are recorded`() throws {
        let scene = try Scene()
        #expect(try scene.registerFirm().registered == ["hanbit"])
        let entries = try scene.entries()
        #expect(try scene.registerFirm().unchanged == ["hanbit"])
        #expect(try scene.entries() == entries)
        let renamed = try scene.registerFirm(name: "새한빛은행")
        #expect(renamed.renamed == ["hanbit"])
        #expect(renamed.figures.isEmpty)
        #expect(try scene.entries() == entries + 1)
        #expect(
            try ListFirms(desk: scene.supervisor())(asOf: nil).firms[0].koreanName
                == "새한빛은행")
    }

    @Test func `with one wrong row nothing is half imported, and every wrong cell is told`()
        throws
    {
        let scene = try Scene()
        let entries = try scene.entries()
        let head = "id,nameKo,nameEn,sector,employees\n"
        func defects(_ rows: String) -> [FirmFileFailure.Defect] {
            do {
                _ = try RegisterFirms(desk: scene.supervisor())(
                    Array((head + rows).utf8), by: nil)
            } catch let failure as FirmFileFailure { return failure.defects } catch {}
            return []
        }
        #expect(
            defects("a,가,A,bank,1\nb,나,B,savings,x\nc,,C,card,1\n").map(\.line) == [3, 3, 4])
        let missing = defects("a,가,A,bank,1\nb,나,,,x\n")
        #expect(missing.map(\.line) == [3, 3, 3])
        #expect(Set(missing.map(\.column)) == ["nameEn", "sector", "employees"])
        #expect(try scene.entries() == entries)
        #expect(try ListFirms(desk: scene.supervisor())(asOf: nil).firms.isEmpty)
    }

    @Test func `a registered firm's card is imported later, and the register's name stays`()
        throws
    {
        let scene = try Scene()
        try scene.registerFirm()
        #expect(throws: FirmFailure.noCard(try FirmID(parsing: "hanbit"))) {
            try scene.supervisor().read().firms.addressee(FirmID(parsing: "hanbit"))
        }
        let card = try scene.card(of: scene.firmFolder)
        _ = try ImportFirmCard(desk: scene.supervisor())(
            card, confirmed: card.fingerprint, by: nil)
        let shown = try ShowFirm(desk: scene.supervisor())("hanbit", asOf: nil)
        #expect(shown.firm.koreanName == "한빛은행")
        #expect(shown.cardNames == "한빛 (Hanbit)")
        #expect(shown.firm.hasCard)
        #expect(shown.firm.overall == "met")
    }

    @Test func `a letter can be drafted for a firm that is registered and has no card`() throws {
        let scene = try Scene()
        try scene.registerFirm()
        #expect(throws: (any Error).self) {
            try DraftLetter(desk: scene.supervisor())(scene.contents(firm: "nobody"), by: nil)
        }
        _ = try DraftLetter(desk: scene.supervisor())(scene.contents(), by: nil)
    }

    @Test func `who only approves letters registers nobody`() throws {
        let scene = try Scene()
        try scene.introduce()
        #expect(throws: FirmFailure.self) {
            try RegisterFirms(desk: scene.supervisor())(
                Scene.table(now: scene.world.clock.now()), by: Scene.approver)
        }
    }
}
