import Interchange
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct CommissionReportTests {
    private func file(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `a letter is refused until the clerk has recorded the commission's report`() throws {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let draft = try DraftLetter(desk: scene.supervisor())(
            scene.contents(), by: Scene.drafter)
        try ApproveLetter(desk: scene.supervisor())(draft, by: Scene.approver)
        do {
            _ = try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
            Issue.record("it is refused")
        } catch let failure as LetterDecisionFailure {
            #expect(failure.refusal.kind == .conflict)
            #expect(failure.refusal.message.contains("no commission report `\(Scene.agenda)`"))
        }
        try scene.report("approved")
        #expect(
            try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter).serial.count == 6)
    }

    @Test func `a report is read from a file, shown again, and corrected by a later one`() throws {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let record = RecordCommissionReport(desk: try scene.supervisor())
        let yaml = """
            agenda: 위원회 보고 2026-3
            date: "2026-06-17"
            items:
              - {firm: hanbit, decision: deferred, remark: 자료 보완}
            """
        let first = try record(file(yaml), by: Scene.approver)
        let second = try record(
            file(yaml.replacing("deferred", with: "approved") + "\ncorrects: \(first)\n"),
            by: Scene.approver)
        let list = try ListCommissionReports(desk: scene.supervisor())
        #expect(try list().map(\.id) == [first, second])
        let shown = try list(first)
        #expect(shown.correctedBy == second)
        #expect(shown.recordedBy == "park")
        #expect(shown.items.map(\.decision) == ["deferred"])
        #expect(shown.items.first?.remark == "자료 보완")
        #expect(throws: (any Error).self) { try list("commission-9") }
    }

    @Test(arguments: [
        "agenda: a\ndate: \"2026-06-17\"\nitems: []\nmore: x\n",
        "agenda: a\ndate: \"2026-06-17\"\n",
        "agenda: a\ndate: \"2026-06-31\"\nitems: [{firm: hanbit, decision: approved}]\n",
        "agenda: a\ndate: \"2026-06-17\"\nitems: [{firm: hanbit, decision: perhaps}]\n",
        "agenda: a\ndate: \"2026-06-17\"\nitems: [{firm: Hanbit, decision: approved}]\n",
        "agenda: a\ndate: \"2026-06-17\"\nitems: [{firm: hanbit, decision: approved, x: y}]\n",
        "agenda: a\ndate: \"2026-06-17\"\nitems: []\n",
    ])
    func `a report that does not hold together is not recorded`(text: String) throws {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let record = RecordCommissionReport(desk: try scene.supervisor())
        #expect(throws: (any Error).self) { try record(file(text), by: Scene.approver) }
        #expect(try scene.supervisor().read().commissionReports.all.isEmpty)
    }
}
