import Documents
import Foundation
import Interchange
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// A reply that comes later, on its way to the firm that waits for it, between two real offices.
@Suite struct LaterReplyTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
    }

    private var today: KoreanDate { KoreanDate(of: scene.world.clock.now()) }

    private func carry(byCourier: Bool) async throws {
        if byCourier { try scene.carryAll() } else { try await scene.exchange() }
    }

    private func extend(_ subject: String, days: Int = 60, _ reason: String = "현장 확인") throws {
        try ExtendReply(desk: scene.supervisor())(
            to: subject, until: today.adding(days: days).description, reason: reason,
            by: Scene.drafter)
    }

    private func own() throws -> ShownApplication? {
        try ListApplications(desk: scene.firm().desk)().first
    }

    private func received() throws -> [String] {
        try scene.outbox(of: scene.firm().desk).received.filter { $0.kind == "decision" }
            .map(\.state)
    }

    @Test(arguments: [true, false])
    func `the firm is told of the later reply to its application, by either way`(
        byCourier: Bool
    ) async throws {
        _ = try scene.submitted()
        try await carry(byCourier: byCourier)
        let shown = try #require(
            try ListApplications(desk: scene.supervisor().desk)(by: Scene.drafter).first)
        #expect(shown.replyBy != nil && shown.laterBecause == nil)
        #expect(try own()?.replyBy == nil)
        try extend("app-1")
        let later = today.adding(days: 60).description
        #expect(
            try ListApplications(desk: scene.supervisor().desk)(by: Scene.drafter).first?.replyBy
                == later)
        try await carry(byCourier: byCourier)
        #expect(try own()?.replyBy == later)
        #expect(try own()?.laterBecause == "현장 확인")
        #expect(try own()?.outcome == nil)
        let lines = try ShowApplication(desk: scene.firm().desk)("application-1").lines
        #expect(lines.contains("reply by     \(later)"))
        #expect(lines.contains("later        because 현장 확인"))
        try extend("app-1", days: 90, "위원회 일정")
        try await carry(byCourier: byCourier)
        #expect(try own()?.replyBy == today.adding(days: 90).description)
        try await carry(byCourier: byCourier)
        #expect(try received() == ["taken", "taken"])
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 0)
    }

    @Test func `the letter that answers an application ends what was told of a later reply to it`()
        throws
    {
        _ = try scene.submitted()
        try scene.carryAll()
        try extend("app-1")
        // A reply to something else is no reply to this one.
        let text = String(decoding: try scene.contents(), as: UTF8.self)
        _ = try scene.issued(
            Array(text.replacing("decision: noAction", with: "decision: other").utf8))
        try scene.carryAll()
        #expect(try scene.firm().read().office.letters.count == 1)
        #expect(try own()?.replyBy != nil)
        try scene.select()
        let serial = try scene.issued().serial
        try scene.carryAll()
        let held = try scene.firm().read().office
        #expect(try held.letters[LetterSerial(parsing: serial)]?.letter.application == "app-1")
        #expect(try own()?.replyBy == nil)
        #expect(held.replies.all.count == 1)
    }

    @Test func `the notice that refuses an application ends what was told of a later reply to it`()
        throws
    {
        _ = try scene.submitted()
        try scene.carryAll()
        try extend("app-1")
        try refuse(report: scene.report("rejected", agenda: "위원회 보고 2026-8"))
        try scene.carryAll()
        // It answers a request outside the rounds.
        #expect(try scene.firm().read().office.refusals.all.map(\.application) == [nil])
        #expect(try own()?.replyBy != nil)
        try scene.select()
        let report = try scene.report("rejected", on: "app-1", remark: "대체 통제 미비")
        try scene.carryAll()
        // The reasons are owed still.
        #expect(try own()?.outcome == "rejected")
        #expect(try own()?.replyBy != nil)
        try refuse(report: report)
        try scene.carryAll()
        #expect(try own()?.replyBy == nil)
    }

    private func refuse(report: String) throws {
        _ = try IssueRefusalNotice(desk: scene.supervisor())(
            to: "hanbit", report: report, korean: "대체 통제 미비", english: "controls are missing",
            by: Scene.drafter)
    }

    @Test func `the firm is told of the later reply to a request outside the rounds`() throws {
        let request = try ReceiveLetterRequest(desk: scene.supervisor())(
            of: "hanbit", on: nil, application: nil, by: Scene.drafter
        ).request
        try extend(request, days: 61)
        try extend(request, days: 62, "추가 확인")
        try scene.carryAll()
        let told = try scene.firm().read().office.replies.toRequests
        #expect(told.map(\.word.replyTo) == [request])
        #expect(told.map(\.word.replyBy) == [today.adding(days: 62)])
        #expect(told.map(\.word.reason) == ["추가 확인"])
        #expect(try received() == ["taken", "taken"])
    }

    @Test func `a later day stands where nothing can tell the firm of it`() throws {
        _ = try scene.submitted()
        try scene.carryAll()
        try FileManager.default.removeItem(atPath: scene.supervisorFolder + "/keys/documents.key")
        try extend("app-1")
        #expect(scene.warnings.all.contains { $0.contains("no dispatch tells `hanbit`") })
        #expect(
            try ListApplications(desk: scene.supervisor().desk)(by: Scene.drafter).first?.replyBy
                == today.adding(days: 60).description)
    }

    @Test func `what is refused writes no dispatch`() throws {
        #expect(throws: LetterDatesFailure.self) { try extend("app-1") }
        #expect(throws: GivenFailure.self) { try extend("App 1") }
        #expect(try scene.outbox(of: scene.supervisor().desk).sent.isEmpty)
    }

    @Test func `a word that cannot be read is refused by the receipt`() throws {
        _ = try scene.submitted()
        try scene.carryAll()
        func word(_ change: (inout ReplyDispatch) -> Void) throws -> String {
            var word = ReplyDispatch(
                replyTo: "request-1", document: nil, replyBy: "2026-09-01", reason: "x",
                decidedAt: "2026-06-22T03:00:00.000000Z")
            change(&word)
            return try word.json()
        }
        let defects: [String] = [
            try word { $0.replyTo = "App 1" }, try word { $0.replyTo = "app-1" },
            try word { $0.document = String(repeating: "0", count: 64) },
            try word {
                $0.replyTo = "app-1"
                $0.document = String(repeating: "0", count: 64)
            },
            try word { $0.replyBy = "soon" }, try word { $0.reason = "" },
            try word { $0.reason = String(repeating: "x", count: 1001) },
            try word { $0.decidedAt = "today" }, try word { _ in } + " ",
        ]
        for contents in defects {
            _ = try WriteDispatch(desk: scene.supervisor().desk)(
                .decision, contents, to: "hanbit", by: Scene.drafter)
        }
        try scene.carryAll()
        let received = try received()
        #expect(received.count == defects.count)
        #expect(received.allSatisfy { $0.contains("refused") }, "\(received)")
        #expect(try scene.firm().read().office.replies.all.isEmpty)
    }

    @Test func `document show says what a later reply says`() throws {
        let word = ReplyDispatch(
            replyTo: "request-1", document: nil, replyBy: "2026-09-01", reason: "현장 확인",
            decidedAt: "2026-06-22T03:00:00.000000Z")
        let document = try scene.signed(kind: "decision", contents: word.json())
        let shown = try ShowDocument(desk: scene.firm().desk)(document)
        #expect(
            shown.lines.dropFirst(5).map { "\($0.name): \($0.value)" } == [
                "reply to: request-1", "reply by: 2026-09-01", "reason: 현장 확인",
                "decided at: 2026-06-22T03:00:00.000000Z",
            ])
    }
}
