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
        #expect(try list().map(\.notice) == [issued.notice])
        #expect(try list.document(issued.notice) == issued.document)
        // One kind never passes for another.
        #expect(throws: DocumentFailure.self) {
            try UnverifiedLetter(from: document, signedBy: [key])
        }
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
