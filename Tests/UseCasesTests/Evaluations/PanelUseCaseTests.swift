import Access
import Foundation
import Programme
import Testing
import UseCases
import Vocabulary

/// What each person is shown at each step, as the JSON that leaves the use case.
@Suite struct PanelUseCaseTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    /// Everything that any use case says of evaluations to this person now.
    private func shown(to person: PersonID, _ scene: Scene) -> [String] {
        var texts: [String] = []
        if let one = try? ShowPanel(desk: scene.supervisor())("app-1", by: person) {
            texts.append((try? json(one)) ?? "")
        }
        if let all = try? ShowPanel(desk: scene.supervisor()).all(by: person) {
            texts.append((try? json(all)) ?? "")
        }
        if let ranking = try? ShowRanking(desk: scene.supervisor())(
            round: 1, capacity: 10, by: person)
        {
            texts.append((try? json(ranking)) ?? "")
        }
        return texts
    }

    private var everyone: [PersonID] {
        (Scene.panelPeople.map(\.0) + ["kim", "park", "nobody"]).map(Scene.person)
    }

    private func expectNothingSealed(_ scene: Scene, _ state: String) {
        for person in everyone {
            for text in shown(to: person, scene) {
                for author in Scene.experts + [Scene.person("ai-2")] where author != person {
                    #expect(!text.contains(Scene.marker(author)), "\(state): \(person)")
                }
                #expect(!text.contains("\"total\""), "\(state): \(person)")
                #expect(!text.contains("\"mean\""), "\(state): \(person)")
            }
        }
    }

    @Test func `while scores are sealed no use case shows one to anybody but its author`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        try scene.formPanel()
        expectNothingSealed(scene, "formed")
        try scene.declare(Scene.experts[0], conflict: "주식 보유")
        try ReplaceMember(desk: scene.supervisor())(
            "app-1", expert: "ai-1", with: "ai-2", by: Scene.drafter)
        let members = [Scene.person("ai-2")] + Scene.experts.dropFirst()
        for person in members + [Scene.chair] { try scene.declare(person) }
        expectNothingSealed(scene, "declared")
        for person in members {
            _ = try scene.score(person)
            expectNothingSealed(scene, "scored by \(person)")
            let own = try ShowPanel(desk: scene.supervisor())("app-1", by: person)
            #expect(own.own?.allSatisfy { $0.comment == Scene.marker(person) } == true)
            #expect(own.sheets.isEmpty)
        }
        try scene.open()
        // The conflicted expert goes on seeing nothing, opened and concluded.
        for _ in 0..<2 {
            for text in shown(to: Scene.experts[0], scene) {
                #expect(!text.contains("SEALED-COMMENT") && !text.contains("\"total\""))
                #expect(!text.contains("\"phase\"") && !text.contains("요건을 갖춤"))
            }
            for person in ["chair-2", "ciso", "staff", "gatekeeper", "admin", "nobody"] {
                for text in shown(to: Scene.person(person), scene) {
                    #expect(!text.contains("SEALED-COMMENT"), "\(person)")
                }
            }
            if try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair).phase == "opened" {
                try scene.conclude()
            }
        }
    }

    @Test func `who has no part is told no more than that there is none`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        try scene.formPanel()
        func refusal(_ application: String) -> Refusal? {
            do {
                _ = try ShowPanel(desk: scene.supervisor())(
                    application, by: Scene.person("ai-2"))
                return nil
            } catch { return (error as? any Refusable)?.refusal }
        }
        let there = try #require(refusal("app-1"))
        let notThere = try #require(refusal("app-2"))
        #expect(there.kind == .notFound)
        #expect(there.message.replacing("app-1", with: "app-2") == notThere.message)
        #expect(try ShowPanel(desk: scene.supervisor()).all(by: Scene.person("ai-2")).isEmpty)
    }

    @Test func `a round is ranked with its cut-off, for the office's readers alone`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        let ranking = try ShowRanking(desk: scene.supervisor())(
            round: 1, capacity: 10, by: Scene.person("auditor"))
        #expect(ranking.lines.map(\.application) == ["app-1"])
        #expect(ranking.lines.first?.standing == "within")
        #expect(ranking.lines.first?.total == "80.000")
        let none = try ShowRanking(desk: scene.supervisor())(
            round: 1, capacity: 0, by: Scene.person("secretary"))
        #expect(none.lines.first?.standing == "waiting")
        for person in [Scene.experts[0], Scene.chair, Scene.person("admin")] {
            #expect(throws: (any Error).self) {
                try ShowRanking(desk: scene.supervisor())(round: 1, capacity: 10, by: person)
            }
        }
    }

    @Test func `a rulebook adopted meanwhile changes no evaluation under way`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        let shelf = scene.supervisorFolder + "/rulebook"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: shelf).first)
        let text = try String(contentsOfFile: shelf + "/" + name, encoding: .utf8)
            .replacing("points: 20, weight: 1", with: "points: 40, weight: 1")
        _ = try AdoptRulebook(desk: scene.supervisor().desk)(Array(text.utf8), by: Scene.drafter)
        try scene.open()
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair)
        #expect(shown.criteria.allSatisfy { $0.points == 20 })
        #expect(shown.total == "80.000")
    }

    @Test func `the example's scores are for the shipped criteria of round 1`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        try scene.formPanel()
        try scene.declare(Scene.experts[0])
        let example = URL(filePath: #filePath).appending(path: "../../../../Examples/scores.yaml")
        let bytes = Array(try Data(contentsOf: example.standardizedFileURL))
        #expect(
            try CommitScore(desk: scene.supervisor())("app-1", bytes, by: Scene.experts[0])
                .count == 64)
    }

    @Test(arguments: [
        ("governance: { points: 1, coment: x }", "coment"),
        ("governance: { points: 1001 }", "points"), ("governance: 3", "governance"),
        ("a b: { points: 1 }", "camel case"), ("[]", "scores"),
    ])
    func `a file of scores that cannot be read is refused with its place`(
        text: String, part: String
    ) throws {
        let scene = try Scene()
        do {
            _ = try CommitScore(desk: scene.supervisor())("app-1", Array(text.utf8), by: nil)
            Issue.record("it is refused")
        } catch {
            let refusal = (error as? any Refusable)?.refusal
            #expect(refusal?.kind == .invalid)
            #expect(refusal?.message.contains(part) == true, "\(error)")
        }
    }
}
