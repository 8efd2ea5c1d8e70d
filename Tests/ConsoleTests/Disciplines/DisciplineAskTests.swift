import Testing
import UseCases
import Vocabulary

@testable import Console

/// Disciplines asked for over a real office.
@Suite struct DisciplineAskTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.introduce()
    }

    @Test func `a control is assigned, found not kept, planned for and kept again`() async throws {
        try await OfficeConsole.firm(scene).test { visit in
            let path = "disciplines/inputFilter"
            let ownerless = try await visit.post(
                "\(path)/check", ["result": "kept", "evidence": "점검-1"], by: "choi")
            #expect(ownerless.status == 409 || ownerless.status == 404)
            let assigned = try await visit.post(
                "disciplines/assign", ["controls": ["inputFilter"], "post": "정보보호팀장"], by: "choi")
            #expect(assigned.status == 200, "\(assigned.detail)")
            let both = try await visit.post(
                "disciplines/assign",
                ["controls": ["inputFilter"], "post": "팀장", "owner": "lee"], by: "choi")
            #expect(both.status == 422)
            let failed = try await visit.post(
                "\(path)/check", ["result": "notKept", "reason": "탐지 규칙 누락"], by: "choi")
            #expect(failed.status == 200, "\(failed.detail)")
            let plan = try await visit.post(
                "\(path)/plan",
                ["steps": ["규칙 보완"], "due": .string("\(scene.today.adding(days: 7))")], by: "choi")
            #expect(plan.status == 200, "\(plan.detail)")
            let done = try await visit.post(
                "\(path)/complete", ["evidence": "시험-7"], by: "choi")
            #expect(done.status == 200, "\(done.detail)")
            let board = try await visit.get("disciplines", by: "lee")
            let row = board.json["controls"]?.items.first { $0["control"]?.text == "inputFilter" }
            #expect(row?["standing"]?.text == "kept")
            #expect(row?["owner"]?.text == "정보보호팀장")
            let list = try await visit.get("disciplines/catalogue", by: "lee")
            #expect((list.json["controls"]?.items.count ?? 0) > 30)
        }
    }

    @Test func `a half year is evaluated with what was not checked, and reported again`()
        async throws
    {
        try scene.keepAll(but: ["remoteDeviceLoss"])
        try await OfficeConsole.firm(scene).test { visit in
            let day = "\(scene.today)"
            func period(_ rows: JSONTree) -> JSONTree {
                [
                    "firstDay": .string("\(scene.today.adding(days: -30))"),
                    "lastDay": .string(day), "paperNumber": "정보보호위원회 1",
                    "paperDate": .string(day), "notChecked": rows,
                ]
            }
            let silent = try await visit.post("disciplines/evaluate", period([]), by: "choi")
            #expect(silent.status == 409 || silent.status == 422)
            let told = try await visit.post(
                "disciplines/evaluate",
                period([["control": "remoteDeviceLoss", "reason": "담당자 공석"]]), by: "choi")
            #expect(told.status == 200, "\(told.detail)")
            #expect(told.json["counts"]?["notChecked"]?.text == "1")
            let again = try await visit.get("disciplines/report", by: "lee")
            #expect(again["lastDay"] == day)
        }
    }

    @Test func `the page of disciplines leads each control on`() async throws {
        try await OfficeConsole.firm(scene).test { visit in
            let browser = try await visit.browser("choi")
            let page = try await browser.get("/disciplines")
            #expect(page.body.contains("/asks/assignDiscipline?controls="))
            let done = try await browser.post(
                "/disciplines/assign", [("controls", "inputFilter"), ("post", "팀장")],
                from: "/asks/assignDiscipline")
            #expect(done.location == "/disciplines?done=assignDiscipline")
            let after = try await browser.get("/disciplines")
            #expect(after.body.contains("/asks/checkDiscipline?control=inputFilter"))
        }
    }
}
