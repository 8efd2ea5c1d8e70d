import Testing
import UseCases
import Vocabulary

@testable import Console

/// The gate's stop and reopening, its callers and its record, over a real office.
@Suite struct GateAskTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.introduce()
    }

    @Test func `one person stops the gate at once, and it takes two to open it again`()
        async throws
    {
        try await OfficeConsole.firm(scene).test { visit in
            let stopped = try await visit.post("gate/stop", ["reason": "유출 의심"], by: "lee")
            #expect(stopped.status == 200, "\(stopped.detail)")
            #expect(try await visit.post("gate/confirm", by: "lee").status == 403)
            #expect(try await visit.post("gate/confirm", by: "choi").status == 200)
            let status = try await visit.get("gate", by: "lee")
            #expect(status["isOpen"] == "false")
            let reasons = status.json["reasons"]?.items.compactMap(\.text) ?? []
            #expect(reasons.contains { $0.contains("유출 의심") })
            let early = try await visit.post("gate/reopen/approve", by: "choi")
            #expect(early.status == 409)
            let proposed = try await visit.post(
                "gate/reopen/propose", ["reason": "원인 제거"], by: "choi")
            #expect(proposed.status == 200, "\(proposed.detail)")
            // A second proposal is none, and never an approval.
            let again = try await visit.post(
                "gate/reopen/propose", ["reason": "원인 제거"], by: "lee")
            #expect(again.status == 409)
            #expect(try await visit.post("gate/reopen/approve", by: "choi").status == 403)
        }
        _ = try AddPerson(desk: scene.firm().desk)("han", roles: ["ciso"], by: Scene.keeper)
        try await OfficeConsole.firm(scene).test { visit in
            let approved = try await visit.post("gate/reopen/approve", by: "han")
            #expect(approved["isOpen"] == "true", "\(approved.detail)")
        }
    }

    @Test func `the home page says why the gate is shut and offers what is one's to do`()
        async throws
    {
        try await OfficeConsole.firm(scene).test { visit in
            let first = try await visit.browser("lee")
            #expect(try await first.get("/").body.contains("href=\"/asks/stopGate\""))
            let stopped = try await first.post(
                "/gate/stop", [("reason", "drill")], from: "/asks/stopGate")
            #expect(stopped.location == "/?done=stopGate")
            let own = try await first.get("/")
            #expect(own.body.contains("A stop order is in force"))
            #expect(!own.body.contains("action=\"/gate/confirm\""))
            let second = try await visit.browser("choi")
            #expect(try await second.get("/").body.contains("action=\"/gate/confirm\""))
            _ = try await second.post("/gate/confirm", [], from: "/")
            let after = try await second.get("/")
            #expect(!after.body.contains("action=\"/gate/confirm\""))
            #expect(after.body.contains("href=\"/asks/proposeReopen\""))
        }
    }

    @Test
    func
        `a caller's key is told to its asker alone, and a removed id is not given again`()
        async throws
    {
        _ = try AddPerson(desk: scene.firm().desk)("shin", roles: ["gatekeeper"], by: Scene.keeper)
        try await OfficeConsole.firm(scene).test { visit in
            let added = try await visit.post(
                "callers", ["caller": "scanner", "purposes": ["codeReview"]], by: "shin",
                key: "once")
            #expect(added.status == 200, "\(added.detail)")
            let key = try #require(added["key"])
            #expect(key.count > 30)
            let asked = try await visit.post(
                "callers", ["caller": "scanner", "purposes": ["codeReview"]], by: "shin",
                key: "once")
            #expect(asked.status == 200 && asked["key"] == key)
            let list = try await visit.get("callers", by: "lee")
            #expect(list.json.items.first?["state"]?.text == "active")
            #expect(!"\(list.json)".contains(key))
            for verb in ["suspend", "resume"] {
                #expect(try await visit.post("callers/scanner/\(verb)", by: "shin").status == 200)
            }
            #expect(try await visit.post("callers/scanner/remove", by: "choi").status == 403)
            #expect(try await visit.post("callers/scanner/remove", by: "shin").status == 200)
            let again = try await visit.post(
                "callers", ["caller": "scanner", "purposes": ["codeReview"]], by: "shin")
            #expect(again.status == 409)
            let unknown = try await visit.post(
                "callers", ["caller": "other", "purposes": ["whim"]], by: "shin")
            #expect(unknown.status == 422)
        }
    }

    @Test func `a caller added by a form is shown its key on the page that follows`() async throws {
        _ = try AddPerson(desk: scene.firm().desk)("shin", roles: ["gatekeeper"], by: Scene.keeper)
        try await OfficeConsole.firm(scene).test { visit in
            let browser = try await visit.browser("shin")
            let added = try await browser.post(
                "/callers", [("caller", "bot"), ("purposes", "codeReview\r\nlogAnalysis")],
                from: "/callers")
            #expect(added.status == 200)
            let key = try #require(
                added.body.split(separator: "<code>").map { $0.prefix { $0 != "<" } }
                    .first { $0.count > 30 })
            let list = try await browser.get("/callers")
            #expect(list.body.contains("bot") && !list.body.contains(key))
        }
    }

    @Test func `the record is read a page at a time, by the index before which a page ends`()
        async throws
    {
        try await OfficeConsole.firm(scene).test { visit in
            let empty = try await visit.get("record?limit=5", by: "lee")
            #expect(empty.status == 200 && empty["size"] == "0")
            #expect(empty.json["items"]?.items.isEmpty == true && empty["next"] == nil)
            #expect(try await visit.get("record?limit=500", by: "lee").status == 422)
            #expect(try await visit.get("record?cursor=x", by: "lee").status == 422)
        }
    }
}
