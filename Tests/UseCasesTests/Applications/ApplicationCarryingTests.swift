import Documents
import Foundation
import Interchange
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

/// An application's way from a firm's office to the supervisor's, in real folders.
@Suite struct ApplicationCarryingTests {
    private func refused(
        _ part: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        do {
            try body()
            Issue.record("not refused", sourceLocation: sourceLocation)
        } catch {
            let refusal = (error as? any Refusable)?.refusal
            #expect(
                refusal?.message.contains(part) == true, "\(error)",
                sourceLocation: sourceLocation)
        }
    }

    @Test func `an application goes from a draft by two people to the supervisor's office`()
        throws
    {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        let id = try DraftApplication(desk: scene.firm())(
            scene.applicationYAML(), by: Scene.keeper)
        refused("needs approval") {
            _ = try SubmitApplication(desk: scene.firm())(id, by: Scene.keeper)
        }
        refused("another person") {
            try ApproveApplication(desk: scene.firm())(id, by: Scene.keeper)
        }
        try ApproveApplication(desk: scene.firm())(id, by: Scene.second)
        let sent = try SubmitApplication(desk: scene.firm())(id, by: Scene.second)
        #expect(try scene.status(of: id, at: scene.firm().desk) == "sent")
        let received = try scene.receive(sent)
        #expect(received.application == "app-1")
        #expect(received.firm == "hanbit")
        #expect(try scene.status(of: "app-1") == "received")
        let shown = try ShowApplication(desk: scene.supervisor().desk)(
            "app-1", by: Scene.drafter)
        #expect(shown.lines.contains { $0.contains("정보보호 예산 4-2") })
        let again = try ShowApplication(desk: scene.firm().desk)(id)
        #expect(again.document == sent.document)
        refused("received already") { _ = try scene.receive(sent) }
    }

    @Test func `a document that the firm's key did not sign is refused`() throws {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        let sent = try scene.submitted()
        let signed = try SignedDocument(parsing: sent.document)
        let stranger = try scene.supervisor().desk.documentSigner()
        let forged = try UnsignedDocument(.application, payload: signed.unverifiedPayload)
            .signed(by: stranger)
        refused("on no card held here") {
            _ = try ReceiveApplication(desk: scene.supervisor())(
                forged.bytes, by: Scene.drafter)
        }
        var bytes = sent.document
        bytes[bytes.count - 3] = bytes[bytes.count - 3] == 65 ? 66 : 65
        #expect(throws: (any Error).self) {
            try ReceiveApplication(desk: scene.supervisor())(bytes, by: Scene.drafter)
        }
        #expect(throws: (any Error).self) {
            try ReceiveApplication(desk: scene.supervisor())(
                Array(sent.document.dropLast(40)), by: Scene.drafter)
        }
        #expect(try ListApplications(desk: scene.supervisor().desk)(by: Scene.drafter) == [])
    }

    @Test func `another kind of document never passes for an application`() throws {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        let sent = try scene.submitted()
        let payload = try SignedDocument(parsing: sent.document).unverifiedPayload
        let letter = try UnsignedDocument(.letter, payload: payload)
            .signed(by: scene.firm().desk.documentSigner())
        refused("typ") {
            _ = try ReceiveApplication(desk: scene.supervisor())(
                letter.bytes, by: Scene.drafter)
        }
    }

    @Test func `a firm that is not known or whose eligibility is unknown is refused`() throws {
        let scene = try Scene()
        try scene.register(employees: nil)
        #expect(throws: RoundFailure.self) { try scene.beginRound("3") }
        try scene.beginRound("1")
        let sent = try scene.submitted()
        refused("regularEmployees: unknown") { _ = try scene.receive(sent) }
        let other = try Scene()
        _ = try AddPerson(desk: other.firm().desk)("choi", roles: ["ciso"], by: Scene.keeper)
        _ = try AddPerson(desk: other.supervisor().desk)(
            "park", roles: ["clerk"], by: Scene.drafter)
        try other.beginRound("1")
        refused("no firm `hanbit`") { _ = try other.receive(sent) }
    }

    @Test func `an application with a gap is drafted, checked and not submitted`() throws {
        let scene = try Scene()
        try scene.register()
        let yaml = try scene.applicationYAML {
            $0.replacing("version: \"2026-06-01\"", with: "version: latest")
        }
        let id = try DraftApplication(desk: scene.firm())(yaml, by: Scene.keeper)
        let checked = try CheckApplication()(.held(id, scene.firm().desk))
        #expect(!checked.isComplete)
        #expect(checked.gaps.map(\.field) == ["aiServices[0].version"])
        #expect(try CheckApplication()(.file(yaml, scene.world)).gaps == checked.gaps)
        try ApproveApplication(desk: scene.firm())(id, by: Scene.second)
        refused("aiServices[0].version") {
            _ = try SubmitApplication(desk: scene.firm())(id, by: Scene.second)
        }
        try ReviseApplication(desk: scene.firm())(
            id, scene.applicationYAML(), by: Scene.keeper)
        try ApproveApplication(desk: scene.firm())(id, by: Scene.second)
        _ = try SubmitApplication(desk: scene.firm())(id, by: Scene.second)
    }

    @Test func `a supplement goes the same way and takes the contents' place`() throws {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        try ScreenRound(desk: scene.supervisor())("1", by: Scene.drafter)
        let asked = try RequestSupplement(desk: scene.supervisor())(
            "app-1", due: nil,
            also: [try GivenGap(parsing: "contact|담당 부서도 적으십시오|name the department too")],
            by: Scene.drafter)
        #expect(asked.map(\.code) == ["other"])
        refused("awaited") {
            try EvaluateRound(desk: scene.supervisor())("1", by: Scene.drafter)
        }
        let id = "application-1"
        try ReviseApplication(desk: scene.firm())(
            id, scene.applicationYAML { $0.replacing("contact: ", with: "contact: 정보보호부 ") },
            by: Scene.keeper)
        try ApproveApplication(desk: scene.firm())(id, by: Scene.second)
        let supplement = try SupplementApplication(desk: scene.firm())(id, by: Scene.second)
        #expect(try scene.receive(supplement).act == "supplement")
        #expect(try scene.status(of: "app-1") == "received")
        let held = try #require(
            scene.supervisor().read().applications[ApplicationID(parsing: "app-1")])
        #expect(held.contents.contact.contains("정보보호부"))
    }

    @Test func `the whole way of two rounds: waiting, entered by its own act, selected by two`()
        throws
    {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        let supervisor = try scene.supervisor()
        try ScreenRound(desk: supervisor)("1", by: Scene.drafter)
        try EvaluateRound(desk: supervisor)("1", by: Scene.drafter)
        try DecideApplication(desk: supervisor)(
            "app-1", outcome: "waiting", reasons: "다음 차수", gaps: [], due: nil,
            by: Scene.drafter)
        try DecideRound(desk: supervisor)("1", by: Scene.drafter)
        try CloseRound(desk: supervisor)("1", reason: nil, by: Scene.drafter)
        try scene.beginRound("2")
        #expect(try ShowRoundBoard(desk: supervisor)("2").map(\.received) == [0])
        let entry = try EnterRound(desk: scene.firm())(
            "application-1", round: "2", by: Scene.second)
        #expect(try scene.receive(entry).round == 2)
        try ScreenRound(desk: supervisor)("2", by: Scene.drafter)
        try EvaluateRound(desk: supervisor)("2", by: Scene.drafter)
        refused("no evaluation of `app-1`") {
            try ProposeSelection(desk: supervisor)("app-1", reasons: "준비됨", by: Scene.drafter)
        }
        try scene.addPanelPeople()
        _ = try scene.completePanel(round: 2)
        try scene.open()
        try scene.conclude()
        try ProposeSelection(desk: supervisor)("app-1", reasons: "준비됨", by: Scene.drafter)
        refused("another person") {
            try ApproveSelection(desk: supervisor)("app-1", by: Scene.drafter)
        }
        #expect(try ApproveSelection(desk: supervisor)("app-1", by: Scene.approver))
        try DecideRound(desk: supervisor)("2", by: Scene.drafter)
        refused("give a reason") {
            try CloseRound(desk: supervisor)("2", reason: nil, by: Scene.drafter)
        }
        try CloseRound(desk: supervisor)("2", reason: "신청이 적음", by: Scene.drafter)
        let board = try ShowRoundBoard(desk: supervisor)(nil)
        #expect(board.map(\.state) == ["closed", "closed"])
        #expect(board.map(\.waiting) == [1, 0])
        #expect(board.map(\.selected) == [0, 1])
        #expect(board.map(\.remainingDemand) == [0, 0])
    }

    @Test func `a withdrawal ends it in both offices`() throws {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        let word = try WithdrawApplication(desk: scene.firm())(
            "application-1", reason: "내부 사정", by: Scene.second)
        #expect(try scene.receive(word).act == "withdraw")
        #expect(try scene.status(of: "app-1") == "withdrawn")
        #expect(try scene.status(of: "application-1", at: scene.firm().desk) == "withdrawn")
        refused("received already") { _ = try scene.receive(word) }
    }
}
