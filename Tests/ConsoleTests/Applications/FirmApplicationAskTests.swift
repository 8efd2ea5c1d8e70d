import Foundation
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A firm's own applications, by programs and by clicks, over a real office.
@Suite struct FirmApplicationAskTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.introduce()
    }

    private func text(_ bytes: [UInt8]) -> JSONTree {
        .string(String(decoding: bytes, as: UTF8.self))
    }

    @Test func `an application goes from its draft to the supervisor by two people`()
        async throws
    {
        try await OfficeConsole.firm(scene).test { visit in
            let whole = text(try scene.applicationYAML())
            let lacking = text(
                try scene.applicationYAML {
                    $0.replacing("version: \"2026-06-01\"", with: "version: latest")
                })
            let draft = try await visit.post("applications/draft", ["contents": lacking], by: "lee")
            #expect(draft.status == 200, "\(draft.detail)")
            let id = try #require(draft["application"])
            let gaps = try await visit.get("applications/\(id)/gaps", by: "choi")
            #expect(gaps["isComplete"] == "false")
            let first = try #require(gaps.json["gaps"]?[0])
            #expect(first["code"]?.text == "versionMissing")
            #expect(first["remedyKorean"]?.text == "버전을 적으십시오")
            #expect(
                try await visit.post("applications/\(id)/approve", by: "choi").status == 200)
            let held = try await visit.post("applications/\(id)/submit", by: "choi")
            #expect(held.status == 409 || held.status == 422)

            let revised = try await visit.post(
                "applications/\(id)/revise", ["contents": whole], by: "lee")
            #expect(revised.status == 200, "\(revised.detail)")
            let early = try await visit.post("applications/\(id)/submit", by: "choi")
            #expect(early.status == 403)
            #expect(try await visit.post("applications/\(id)/approve", by: "lee").status == 403)
            #expect(
                try await visit.post("applications/\(id)/approve", by: "choi").status == 200)
            let sent = try await visit.post("applications/\(id)/submit", by: "choi")
            #expect(sent["act"] == "apply", "\(sent.detail)")
            let shown = try await visit.get("applications/\(id)", by: "lee")
            #expect(shown.json["standing"]?["status"]?.text == "sent")
            let document = try await visit.get("applications/\(id)/document", by: "lee")
            #expect(document["document"]?.split(separator: ".").count == 3)
            let list = try await visit.get("applications", by: "lee")
            #expect(list.json.items.count == 1)
        }
    }

    @Test func `a supplement needs a new text and a new approval; a withdrawal needs a reason`()
        async throws
    {
        _ = try scene.submitted()
        try await OfficeConsole.firm(scene).test { visit in
            let path = "applications/application-1"
            #expect(try await visit.post("\(path)/supplement", by: "choi").status == 409)
            let whole = text(try scene.applicationYAML())
            let revised = try await visit.post("\(path)/revise", ["contents": whole], by: "lee")
            #expect(revised.status == 200, "\(revised.detail)")
            #expect(try await visit.post("\(path)/approve", by: "choi").status == 200)
            let sent = try await visit.post("\(path)/supplement", by: "choi")
            #expect(sent["act"] == "supplement", "\(sent.detail)")
            #expect(try await visit.post("\(path)/enter", ["round": 1], by: "choi").status == 409)
            let entered = try await visit.post("\(path)/enter", ["round": 2], by: "choi")
            #expect(entered["round"] == "2", "\(entered.detail)")
            #expect(try await visit.post("\(path)/withdraw", by: "choi").status == 422)
            let withdrawn = try await visit.post(
                "\(path)/withdraw", ["reason": "계획 변경"], by: "choi")
            #expect(withdrawn["act"] == "withdraw", "\(withdrawn.detail)")
        }
    }

    @Test func `from the firm's home it takes three clicks to answer a gap`() async throws {
        let lacking = try scene.applicationYAML {
            $0.replacing("version: \"2026-06-01\"", with: "version: latest")
        }
        _ = try DraftApplication(desk: scene.firm())(lacking, by: Scene.keeper)
        try await OfficeConsole.firm(scene).test { visit in
            let browser = try await visit.browser("lee")
            // 1: the menu; 2: the application.
            #expect(try await browser.get("/").body.contains("href=\"/applications\""))
            let list = try await browser.get("/applications")
            #expect(list.body.contains("href=\"/applications/application-1\""))
            let page = "/applications/application-1"
            let body = try await browser.get(page).body
            #expect(body.contains("aiServices[0].version"))
            #expect(body.contains("give the exact version"))
            // 3: the button, once the text is changed.
            let contents = try await browser.field("contents", on: page)
            let answered = contents.replacing("version: latest", with: "version: \"2026-06-01\"")
            let kept = try await browser.post(
                "\(page)/revise", [("contents", answered)], from: page)
            #expect(kept.location == "\(page)?done=reviseApplication")
            let after = try await browser.get(page)
            #expect(!after.body.contains("aiServices[0].version"))
            #expect(after.body.contains("Another person must approve it"))
            let second = try await visit.browser("choi").get(page)
            #expect(second.body.contains("action=\"\(page)/approve\""))
        }
    }

    @Test func `the text to begin with has every field, and is kept with its gaps`() async throws {
        try await OfficeConsole.firm(scene).test { visit in
            let browser = try await visit.browser("lee")
            let template = try await browser.field("contents", on: "/applications/draft")
            for control in try scene.catalogue() {
                #expect(template.contains("control: \(control.control)"))
            }
            let drafted = try await browser.post(
                "/applications/draft", [("contents", template)], from: "/applications/draft")
            #expect(drafted.location == "/applications/application-1?done=draftApplication")
            let page = try await browser.get("/applications/application-1")
            #expect(page.body.contains("It lacks something and cannot go"))
        }
    }
}
