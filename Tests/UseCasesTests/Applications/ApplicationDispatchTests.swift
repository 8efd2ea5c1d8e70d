import Documents
import Foundation
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// What a firm says of its application, and what it is told, between two real offices.
@Suite struct ApplicationDispatchTests {
    enum Carriage: String, CaseIterable, Sendable { case file, courier, network }

    /// Carries what there is: `file` gives the signed document itself first, so that the dispatch
    /// of the same bytes comes second.
    private func carry(
        _ way: Carriage, _ scene: Scene, _ sent: SentDocument? = nil
    ) async throws {
        switch way {
        case .file:
            if let sent { _ = try scene.receive(sent) }
            try scene.carryAll()
        case .courier: try scene.carryAll()
        case .network: try await scene.exchange()
        }
    }

    /// How the application stands at both offices, without times.
    private func standing(_ scene: Scene) throws -> [String] {
        try [scene.supervisor().desk, scene.firm().desk].flatMap { desk in
            try ListApplications(desk: desk)(by: desk.isSupervisor ? Scene.drafter : nil).map {
                shown in
                "\(shown.application) \(shown.firm) \(shown.round ?? 0) \(shown.status) "
                    + "\(shown.outcome ?? "-") \(shown.reasons ?? "-") "
                    + shown.gaps.map(\.field).joined(separator: ",")
            }
        }
    }

    private func revise(_ scene: Scene) throws -> SentDocument {
        let id = "application-1"
        try ReviseApplication(desk: scene.firm())(
            id, scene.applicationYAML { $0.replacing("contact: ", with: "contact: 정보보호부 ") },
            by: Scene.keeper)
        try ApproveApplication(desk: scene.firm())(id, by: Scene.second)
        return try SupplementApplication(desk: scene.firm())(id, by: Scene.second)
    }

    /// A whole way through round 1 into round 2 and out again; each step as both offices see it.
    private func story(_ way: Carriage) async throws -> [[String]] {
        let scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        var steps: [[String]] = []
        try await carry(way, scene, scene.submitted())
        steps.append(try standing(scene))
        let supervisor = try scene.supervisor()
        try ScreenRound(desk: supervisor)("1", by: Scene.drafter)
        try RequestSupplement(desk: supervisor)(
            "app-1", due: nil, also: [try GivenGap(parsing: "contact|담당 부서|the department")],
            by: Scene.drafter)
        try await carry(way, scene)
        steps.append(try standing(scene))
        try await carry(way, scene, revise(scene))
        try EvaluateRound(desk: supervisor)("1", by: Scene.drafter)
        try DecideApplication(desk: supervisor)(
            "app-1", outcome: "waiting", reasons: "다음 차수", gaps: [], due: nil,
            by: Scene.drafter)
        try await carry(way, scene)
        steps.append(try standing(scene))
        try DecideRound(desk: supervisor)("1", by: Scene.drafter)
        try scene.beginRound("2")
        try await carry(
            way, scene,
            EnterRound(desk: scene.firm())("application-1", round: "2", by: Scene.second))
        steps.append(try standing(scene))
        try await carry(
            way, scene,
            WithdrawApplication(desk: scene.firm())(
                "application-1", reason: "내부 사정", by: Scene.second))
        steps.append(try standing(scene))
        // Nothing was refused, and nothing waits on either side.
        for desk in [try scene.supervisor().desk, try scene.firm().desk] {
            let outbox = try scene.outbox(of: desk)
            #expect(outbox.received.allSatisfy { $0.state == "taken" }, "\(way)")
        }
        return steps
    }

    @Test func `same result by file and by either way`() async throws {
        let byFile = try await story(.file)
        #expect(try await story(.courier) == byFile)
        #expect(try await story(.network) == byFile)
        #expect(
            byFile == [
                ["app-1 hanbit 1 received - - ", "application-1 hanbit 1 sent - - "],
                [
                    "app-1 hanbit 1 supplementRequested - - contact",
                    "application-1 hanbit 1 sent supplementRequested - contact",
                ],
                [
                    "app-1 hanbit 1 waiting - 다음 차수 ",
                    "application-1 hanbit 1 sent waiting 다음 차수 ",
                ],
                ["app-1 hanbit 2 received - - ", "application-1 hanbit 2 sent - - "],
                ["app-1 hanbit 2 withdrawn - - ", "application-1 hanbit 2 withdrawn - - "],
            ])
    }

    @Test func `a selection is told to the firm, and application show shows it`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        try ProposeSelection(desk: scene.supervisor())(
            "app-1", reasons: "준비됨", by: Scene.drafter)
        try ApproveSelection(desk: scene.supervisor())("app-1", by: Scene.approver)
        try scene.carryAll()
        let shown = try ShowApplication(desk: scene.firm().desk)("application-1")
        #expect(shown.lines.contains { $0.contains("outcome      selected") })
        #expect(shown.lines.contains { $0.contains("준비됨") })
    }

    @Test func `an application that cannot be taken in is told by the receipt`() throws {
        let scene = try Scene()
        try scene.register()
        _ = try scene.submitted()
        try scene.carryAll()
        let sent = try scene.outbox(of: scene.firm().desk).sent
        #expect(sent.map(\.kind) == ["application"])
        #expect(sent.allSatisfy { $0.state.contains("not open") }, "\(sent.map(\.state))")
        #expect(try ListApplications(desk: scene.supervisor().desk)(by: Scene.drafter) == [])
    }

    @Test func `a decision about a document that the firm never signed is refused`() throws {
        let scene = try Scene()
        try scene.introduce()
        let stranger = OutcomeDispatch(
            application: "app-1", document: String(repeating: "a", count: 64), round: 1,
            outcome: "selected", reasons: "r", gaps: [], due: nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(stranger), as: UTF8.self)
        for contents in [text, "{}", text + " "] {
            _ = try WriteDispatch(desk: scene.supervisor().desk)(
                .decision, contents, to: "hanbit", by: Scene.drafter)
        }
        try scene.carryAll()
        let received = try scene.outbox(of: scene.firm().desk).received
        #expect(received.count == 3)
        #expect(received.allSatisfy { $0.state.contains("refused") })
    }
}
