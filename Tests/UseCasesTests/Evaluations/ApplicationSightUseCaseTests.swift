import Access
import Programme
import Testing
import UseCases
import Vocabulary

/// What the use cases of applications show each person, whoever asks for them.
@Suite struct ApplicationSightUseCaseTests {
    private func refusal(_ act: () throws -> Void) -> Refusal? {
        do {
            try act()
            return nil
        } catch { return (error as? any Refusable)?.refusal }
    }

    private func listed(_ person: PersonID, _ scene: Scene) throws -> [String] {
        try ListApplications(desk: scene.supervisor().desk)(by: person).map(\.application)
    }

    @Test func `an expert lists and reads an application from the declaration on, and not before`()
        throws
    {
        let scene = try Scene()
        try scene.introducePanel()
        let expert = Scene.experts[0]
        let show = ShowApplication(desk: try scene.supervisor().desk)
        #expect(try listed(expert, scene) == [])
        #expect(refusal { _ = try show("app-1", by: expert) }?.kind == .notFound)
        try scene.formPanel()
        #expect(try listed(expert, scene) == [])
        #expect(refusal { _ = try show("app-1", by: expert) }?.kind == .forbidden)
        #expect(refusal { _ = try show.dossier("app-1", by: expert) }?.kind == .forbidden)
        try scene.declare(expert)
        #expect(try listed(expert, scene) == ["app-1"])
        #expect(try show("app-1", by: expert).lines.count > 5)
        #expect(try show.dossier("app-1", by: expert).steps.map(\.step) == ["received"])
        // A check tells of contents as well.
        let check = CheckApplication()
        let desk = try scene.supervisor().desk
        #expect(
            refusal { _ = try check(.held("app-1", desk, by: Scene.experts[1])) }?.kind
                == .forbidden)
        try scene.declare(Scene.experts[1], conflict: "주식 보유")
        #expect(try listed(Scene.experts[1], scene) == [])
        #expect(refusal { _ = try show("app-1", by: Scene.experts[1]) }?.kind == .forbidden)
    }

    @Test func `a list is narrowed by round and by status`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let list = ListApplications(desk: try scene.supervisor().desk)
        let secretary = Scene.person("secretary")
        #expect(try list(by: secretary, round: "1", status: "received").count == 1)
        #expect(try list(by: secretary, round: "2").isEmpty)
        #expect(try list(by: secretary, status: "selected").isEmpty)
        #expect(refusal { _ = try list(by: secretary, round: "x") }?.kind == .invalid)
        #expect(refusal { _ = try list(by: Scene.person("nobody")) }?.kind == .notFound)
        // Who asks must be known, where more than one person could.
        #expect(refusal { _ = try list() }?.kind == .invalid)
    }

    @Test func `a panel is formed for the firm and the round of its application`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        try FormPanel(desk: scene.supervisor())(
            "app-1",
            experts: [
                .init(person: "ai-1", field: "ai"), .init(person: "sec-1", field: "security"),
                .init(person: "law-1", field: "legal"),
            ], chair: "chair-1", by: Scene.drafter)
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.drafter)
        #expect(shown.firm == "hanbit" && shown.round == 1)
        #expect(shown.members.map(\.person) == ["ai-1", "sec-1", "law-1", "chair-1"])
        #expect(
            refusal {
                try FormPanel(desk: scene.supervisor())(
                    "app-1", experts: [.init(person: "ai-1", field: "a b")], chair: "chair-1",
                    by: Scene.drafter)
            }?.kind == .invalid)
    }

    @Test func `scores that are given one by one are those of a file`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        try scene.formPanel()
        for person in Scene.experts + [Scene.chair] { try scene.declare(person) }
        let commit = CommitScore(desk: try scene.supervisor())
        let criteria = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.drafter).criteria
        let given = criteria.map {
            CommitScore.GivenScore(criterion: $0.criterion, points: 12, comment: "근거")
        }
        #expect(try commit("app-1", given, by: Scene.experts[0]).count == 64)
        let own = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.experts[0]).own
        #expect(own?.allSatisfy { $0.points == 12 && $0.comment == "근거" } == true)
        #expect(
            refusal { _ = try commit("app-1", Array(given.dropLast()), by: Scene.experts[1]) }?.kind
                == .invalid)
        #expect(
            refusal {
                _ = try commit(
                    "app-1", [.init(criterion: "no code", points: 1, comment: "")],
                    by: Scene.experts[1])
            }?.message == "`no code` is no criterion's code")
    }

    @Test func `a ranking without a capacity is cut off at the round's own`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        let ranking = try ShowRanking(desk: scene.supervisor())(
            round: 1, by: Scene.person("secretary"))
        #expect(ranking.capacity == 10)
        #expect(ranking.lines.map(\.standing) == ["within"])
    }
}
