import Egress
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What became of an application by the commission's word, or without its supplement, on the pages
/// of both offices.
@Suite struct CommissionWordPageTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
    }

    /// The two offices have no network here: what the supervisor's writes is taken in as it is.
    private func carry() throws {
        for sent in try ExportDocuments(desk: scene.supervisor().desk)() {
            _ = try ImportDocuments(desk: scene.firm().desk)(
                [(name: sent.name, bytes: sent.document)], by: Scene.keeper)
        }
    }

    @Test(arguments: [
        (Language.korean, "위원회 부결", "대체 통제 미비", "미선정 통지 발급"),
        (.english, "rejected by the commission", "대체 통제 미비", "Sign a refusal notice"),
    ])
    func `a rejection stands on both offices' pages, and leads to the notice of its reasons`(
        language: Language, word: String, remark: String, step: String
    ) async throws {
        _ = try scene.receive(scene.submitted())
        try scene.select()
        let report = try scene.report("rejected", on: "app-1", remark: remark)
        try carry()
        let query = "?lang=\(language == .korean ? "ko" : "en")"
        try await OfficeConsole.supervisor(scene).test { visit in
            let browser = try await visit.browser("kim")
            let page = try await browser.get("/applications/app-1\(query)").body
            for part in [word, remark, step, "report=\(report)"] {
                #expect(page.contains(part), "\(part)")
            }
            let list = try await browser.get("/applications?status=rejected").body
            #expect(list.contains("/applications/app-1"))
            #expect(try await browser.get("/rounds\(query)").status == 200)
        }
        try await OfficeConsole.firm(scene).test { visit in
            let page = try await visit.browser("lee").get("/applications/application-1\(query)")
            #expect(page.body.contains(word) && page.body.contains(remark))
            // It is over: nothing of it is taken back or entered any more.
            #expect(!page.body.contains("/applications/application-1/withdraw"))
        }
    }

    @Test(arguments: [
        (Language.korean, "기한까지 보완이 오지 않"), (.english, "did not come"),
    ])
    func `a supplement that did not come by its day waits for a person`(
        language: Language, said: String
    ) async throws {
        _ = try scene.receive(scene.submitted())
        try ScreenRound(desk: scene.supervisor())("1", by: Scene.drafter)
        try RequestSupplement(desk: scene.supervisor())(
            "app-1", due: "\(scene.today.adding(days: 5))",
            also: [GivenGap(parsing: "contact|연락처|a contact")], by: Scene.drafter)
        let now = scene.world.clock.now()
        let query = "?lang=\(language == .korean ? "ko" : "en")"
        for (days, isMissed) in [(5, false), (6, true)] {
            let later = now + .seconds(86_400 * Int64(days))
            try await OfficeConsole.supervisor(scene, at: later).test { visit in
                let browser = try await visit.browser("kim")
                for page in ["/", "/applications/app-1"] {
                    let body = try await browser.get(page + query).body
                    #expect(body.contains(said) == isMissed, "\(page) after \(days) days")
                }
                let due = try await visit.get("letter-dates", by: "kim").json["replies"]?.items
                #expect(due?.map { $0["subject"]?.text } == (isMissed ? ["app-1"] : []))
            }
        }
    }
}
