import Foundation
import Programme
import Testing
import UseCases
import Vocabulary

/// The commission's word on a selected firm, on its way to that firm.
@Suite struct CommissionWordTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.submitted()
        try scene.carryAll()
        try scene.select()
        try scene.carryAll()
    }

    private func own() throws -> ShownApplication {
        try #require(try ListApplications(desk: scene.firm().desk)().first)
    }

    private func told() throws -> Int {
        try scene.outbox(of: scene.supervisor().desk).sent.count { $0.kind == "decision" }
    }

    @Test func `a rejection is told to the firm, with the reasons as a signed notice after it`()
        throws
    {
        #expect(try own().outcome == "selected")
        let report = try scene.report("rejected", on: "app-1", remark: "대체 통제 미비")
        #expect(try scene.status(of: "app-1") == "rejected")
        try scene.carryAll()
        #expect(try own().outcome == "rejected")
        #expect(try own().reasons == "대체 통제 미비")
        let lines = try ShowApplication(desk: scene.firm().desk)("application-1").lines
        #expect(lines.contains("outcome      rejected"))
        _ = try IssueRefusalNotice(desk: scene.supervisor())(
            to: "hanbit", report: report, korean: "대체 통제가 갖추어지지 아니함",
            english: "the controls are missing", by: Scene.drafter)
        try scene.carryAll()
        let notice = try #require(
            ListRefusalNotices(desk: scene.supervisor())(by: Scene.drafter).first)
        #expect(notice.application == "app-1" && notice.commissionReport != nil)
        let received = try scene.outbox(of: scene.firm().desk).received
        #expect(received.map(\.state).allSatisfy { $0 == "taken" }, "\(received.map(\.state))")
        let dossier = try ShowApplication(desk: scene.supervisor().desk).dossier(
            "app-1", by: Scene.drafter)
        #expect(dossier.steps.last?.word == "rejected")
        // It is over in both offices: another one may go.
        let board = try ShowRoundBoard(desk: scene.supervisor())("1")
        #expect(board.map(\.selected) == [0] && board.map(\.rejected) == [1])
        try DecideRound(desk: scene.supervisor())("1", by: Scene.drafter)
        try scene.beginRound("2")
        _ = try scene.submitted(scene.applicationYAML(round: 2))
        try scene.carryAll()
        #expect(try scene.status(of: "app-2") == "received")
    }

    @Test func `a deferral and its end are told to the firm`() throws {
        let before = try told()
        try scene.report("deferred", on: "app-1")
        try scene.carryAll()
        #expect(try own().outcome == "deferred")
        // The same word again tells nothing anew.
        try scene.report("deferred", on: "app-1")
        #expect(try told() == before + 1)
        try scene.report("approved", on: "app-1", agenda: "위원회 보고 2026-10")
        try scene.carryAll()
        #expect(try own().outcome == "selected")
        #expect(try own().reasons == "준비가 되어 있음")
        #expect(try told() == before + 2)
    }

    @Test func `a report that approves is recorded without the key that signs dispatches`() throws {
        try FileManager.default.removeItem(atPath: scene.supervisorFolder + "/keys/documents.key")
        try scene.report("approved", on: "app-1", agenda: "위원회 보고 2026-10")
        #expect(throws: (any Error).self) {
            try scene.report("rejected", on: "app-1", agenda: "위원회 보고 2026-11")
        }
        #expect(try scene.status(of: "app-1") == "selected")
    }
}
