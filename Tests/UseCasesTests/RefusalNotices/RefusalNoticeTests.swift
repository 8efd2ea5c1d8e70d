import Documents
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct RefusalNoticeTests {
    @Test func `a rejected firm's reasons are a document that the supervisor's key has signed`()
        throws
    {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let report = try scene.report("rejected")
        let issued = try IssueRefusalNotice(desk: scene.supervisor())(
            to: "hanbit", report: report, korean: "대체 통제가 갖추어지지 아니함",
            english: "the controls in place of separation are missing", by: Scene.drafter)
        let document = try SignedDocument(parsing: issued.document)
        let key = try scene.card(of: scene.supervisorFolder).card.documents
        let notice = try UnverifiedRefusalNotice(from: document, signedBy: [key])
        #expect(notice.firm == "hanbit")
        #expect(notice.reasonsKorean == "대체 통제가 갖추어지지 아니함")
        let list = ListRefusalNotices(desk: try scene.supervisor())
        #expect(try list(by: Scene.drafter).map(\.notice) == [issued.notice])
        #expect(try list.document(issued.notice, by: Scene.drafter) == issued.document)
        // One kind never passes for another.
        #expect(throws: DocumentFailure.self) {
            try UnverifiedLetter(from: document, signedBy: [key])
        }
    }

    @Test func `a firm reads the reasons of its refusal in its own office`() throws {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let report = try scene.report("rejected")
        _ = try IssueRefusalNotice(desk: scene.supervisor())(
            to: "hanbit", report: report, korean: "대체 통제가 갖추어지지 아니함",
            english: "the controls in place of separation are missing", by: Scene.drafter)
        try scene.carryAll()
        let received = try ListOutbox(desk: scene.firm().desk)().flatMap(\.received)
        #expect(received.compactMap(\.reasonsKorean) == ["대체 통제가 갖추어지지 아니함"])
        #expect(
            received.compactMap(\.reasonsEnglish)
                == ["the controls in place of separation are missing"])
    }

    private func refuse(_ scene: Scene, english: String?) throws {
        try DecideApplication(desk: scene.supervisor())(
            "app-1", outcome: "refused", reasons: "보안 목적에 한정되지 않음", english: english,
            gaps: [], due: nil, by: Scene.drafter)
    }

    private func screened() throws -> Scene {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        try ScreenRound(desk: scene.supervisor())("1", by: Scene.drafter)
        return scene
    }

    @Test func `a refused application's reasons go to its firm as a signed notice, in one step`()
        throws
    {
        let scene = try screened()
        let before = try scene.outbox(of: scene.supervisor().desk).sent.count
        try refuse(scene, english: "not limited to security")
        let listed = try ListRefusalNotices(desk: scene.supervisor())(by: Scene.drafter)
        let shown = try #require(listed.first)
        #expect(shown.application == "app-1" && shown.commissionReport == nil)
        let document = try SignedDocument(
            parsing: ListRefusalNotices(desk: scene.supervisor()).document(
                shown.notice, by: Scene.drafter))
        let key = try scene.card(of: scene.supervisorFolder).card.documents
        let notice = try UnverifiedRefusalNotice(from: document, signedBy: [key])
        #expect(notice.reasonsKorean == "보안 목적에 한정되지 않음")
        #expect(notice.reasonsEnglish == "not limited to security")
        let sent = try scene.outbox(of: scene.supervisor().desk).sent.dropFirst(before)
        #expect(sent.map(\.kind) == ["decision", "notice"])
        try scene.carryAll()
        let received = try scene.outbox(of: scene.firm().desk).received
        #expect(received.suffix(2).map(\.kind) == ["decision", "notice"])
        // Nothing is left to tell once the commission rejects it as well.
        let report = try RecordCommissionReport(desk: scene.supervisor())(
            RecordCommissionReport.Given(
                agenda: "R-2026-77", date: scene.today.description, corrects: nil,
                items: [
                    .init(
                        firm: "hanbit", application: "app-1", decision: "rejected", remark: "")
                ]), by: Scene.approver)
        #expect(
            throws: RefusalNoticeFailure.toldAlready(try RefusalNoticeID(parsing: shown.notice))
        ) {
            try IssueRefusalNotice(desk: scene.supervisor())(
                to: "hanbit", report: report, korean: "가", english: "a", by: Scene.drafter)
        }
    }

    @Test(arguments: [nil, ""])
    func `a refusal without reasons in English is not decided`(english: String?) throws {
        let scene = try screened()
        #expect(throws: RefusalNoticeFailure.field(.empty(field: "reasonsEnglish"))) {
            try refuse(scene, english: english)
        }
        #expect(try scene.supervisor().read().applications.all.map(\.status) == [.received])
        #expect(try ListRefusalNotices(desk: scene.supervisor())(by: Scene.drafter).isEmpty)
    }

    @Test func `an approved firm is not told of a refusal`() throws {
        let scene = try Scene()
        try scene.introduce(reported: false)
        let report = try scene.report("approved")
        #expect(throws: RefusalNoticeFailure.self) {
            try IssueRefusalNotice(desk: scene.supervisor())(
                to: "hanbit", report: report, korean: "가", english: "a", by: Scene.drafter)
        }
    }
}
