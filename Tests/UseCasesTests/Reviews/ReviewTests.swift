import Ledger
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct ReviewTests {
    @Test
    func `a firm that falls below is reviewed once, and keeps its letter until a person acts`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        try scene.registerFirm()
        let letter = try scene.issued()
        let review = try ReviewEligibility(desk: scene.supervisor())
        let first = try review(by: Scene.drafter)
        #expect(first.met == ["hanbit"])
        #expect(first.opened.isEmpty)
        try scene.registerFirm(employees: "999")
        let second = try review(by: Scene.drafter)
        #expect(second.opened.map(\.serial) == [letter.serial])
        #expect(second.opened[0].reasons.map(\.criterion) == ["regularEmployees"])
        #expect(try review(by: Scene.drafter).opened.isEmpty)
        #expect(
            try ShowFirm(desk: scene.supervisor())("hanbit", asOf: nil).openReviews
                == ["review-1"])
        let entries = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter).shown
        #expect(entries.entries.isEmpty)
        #expect(
            try ListLetters(desk: scene.supervisor().desk)().map(\.standing) == ["in force"])
    }

    @Test func `a review is closed with its outcome, and the same facts do not open it again`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        try scene.registerFirm(employees: "999")
        _ = try scene.issued()
        _ = try ReviewEligibility(desk: scene.supervisor())(by: Scene.drafter)
        let close = try CloseReview(desk: scene.supervisor())
        #expect(throws: GivenFailure.noneOf("revoked", ["keeps", "other"])) {
            try close("review-1", outcome: "revoked", reason: "x", by: Scene.approver)
        }
        try close("review-1", outcome: "keeps", reason: "채용 중", by: Scene.approver)
        #expect(throws: ReviewFailure.self) {
            try close("review-1", outcome: "other", reason: "x", by: Scene.approver)
        }
        #expect(
            try ReviewEligibility(desk: scene.supervisor())(by: Scene.drafter).opened.isEmpty)
        let list = try ListReviews(desk: scene.supervisor())()
        #expect(list.reviews.map(\.closed?.outcome) == ["keeps"])
        #expect(list.reviews[0].closed?.by == "park")
        #expect(!list.isDue)
        #expect(list.reviewedAsOf != nil)
    }

    @Test func `a review of an empty register is recorded all the same, once a day`() throws {
        let scene = try Scene()
        let review = try ReviewEligibility(desk: scene.supervisor())
        let entries = try scene.entries()
        #expect(try review(by: nil).met.isEmpty)
        #expect(try scene.entries() == entries + 1)
        _ = try review(by: nil)
        #expect(try scene.entries() == entries + 1)
    }
}
