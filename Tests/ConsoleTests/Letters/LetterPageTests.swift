import Foundation
import HTTPTypes
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Letters by clicks, over a real office; and the official form.
@Suite struct LetterPageTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        try scene.select()
    }

    @Test func `from the ranking's link to the issued letter it takes two people and eight clicks`()
        async throws
    {
        try await OfficeConsole.supervisor(scene).test { visit in
            let secretary = try await visit.browser("kim")
            // 1: the link of the ranking; 2: the form's button.
            let prepared = "/letters/draft?application=app-1"
            let contents = try await secretary.field("contents", on: prepared)
            let drafted = try await secretary.post(
                "/letters/draft", [("contents", contents)], from: prepared)
            let page = try #require(drafted.location)
            #expect(page == "/letters/drafts/draft-1?done=draftLetter")
            let own = try await secretary.get(page)
            #expect(own.body.contains("Another person must approve it"))
            #expect(!own.body.contains("action=\"/letters/drafts/draft-1/approve\""))

            // 3: the menu; 4: the draft; 5: the button.
            let clerk = try await visit.browser("park")
            let list = try await clerk.get("/letters")
            #expect(list.body.contains("href=\"/letters/drafts/draft-1\""))
            let approved = try await clerk.post(
                "/letters/drafts/draft-1/approve", [], from: "/letters/drafts/draft-1")
            #expect(approved.location == "/letters/drafts/draft-1?done=approveLetter")

            // 6: the menu; 7: the draft; 8: the button.
            let again = try await secretary.get("/letters/drafts/draft-1")
            #expect(again.body.contains("action=\"/letters/drafts/draft-1/issue\""))
            let issued = try await secretary.post(
                "/letters/drafts/draft-1/issue", [], from: "/letters/drafts/draft-1")
            let letter = try await secretary.get(try #require(issued.location))
            #expect(letter.status == 200 && letter.body.contains("Sign and issue"))
        }
    }

    @Test func `a draft that is refused comes back as it was written`() async throws {
        try await OfficeConsole.supervisor(scene).test { visit in
            let secretary = try await visit.browser("kim")
            let refused = try await secretary.post(
                "/letters/draft", [("contents", "firm: hanbit\nwhat: <b>this</b>")],
                from: "/letters/draft")
            #expect(refused.status == 422)
            #expect(refused.body.contains("what: &lt;b&gt;this&lt;/b&gt;"))
            let clerk = try await visit.browser("park")
            #expect(try await clerk.get("/letters/draft").status == 403)
        }
    }

    @Test func `a letter's page offers what may be done, and its revocation names the grounds`()
        async throws
    {
        let serial = try scene.issued().serial
        try await OfficeConsole.supervisor(scene).test { visit in
            let secretary = try await visit.browser("kim")
            let letter = try await secretary.get("/letters/\(serial)")
            for address in ["form", "form.pdf", "revoke", "correct"] {
                #expect(letter.body.contains("href=\"/letters/\(serial)/\(address)\""))
            }
            let revoke = try await secretary.get("/letters/\(serial)/revoke")
            #expect(revoke.body.contains("<option value=\"factsUntrue\""))
            let done = try await secretary.post(
                "/letters/\(serial)/revoke", [("ground", "factsUntrue"), ("reason", "거짓")],
                from: "/letters/\(serial)/revoke")
            #expect(done.location == "/letters/\(serial)?done=revokeLetter")
            let own = try await secretary.get("/letters/\(serial)")
            #expect(own.body.contains("Another person must confirm this measure"))
            let clerk = try await visit.browser("park")
            let other = try await clerk.get("/letters/\(serial)")
            #expect(other.body.contains("action=\"/letters/\(serial)/confirm\""))
            let correct = try await secretary.field("contents", on: "/letters/\(serial)/correct")
            #expect(correct.hasPrefix("\nfirm: hanbit") || correct.hasPrefix("firm: hanbit"))
        }
    }

    @Test func `the official form is a page whose style is a file of ours, and a PDF`()
        async throws
    {
        let serial = try scene.issued().serial
        let printer = HTMLPrinter { html throws(HTMLPrinter.Failure) in
            Array("%PDF-".utf8) + html.prefix(20)
        }
        try await OfficeConsole.supervisor(scene, printer: printer).test { visit in
            let browser = try await visit.browser("park")
            let page = try await browser.get("/letters/\(serial)/form?lang=ko")
            #expect(page.status == 200)
            #expect(page.headers[.contentSecurityPolicy] == StrictHeaders.policy)
            #expect(page.body.contains("<link rel=\"stylesheet\" href=\"/letter-form.css\">"))
            #expect(!page.body.contains("<style") && page.body.contains("☑비조치"))
            #expect(try await browser.get("/letter-form.css").body.contains("@page"))
            let english = try await browser.get("/letters/\(serial)/form?lang=en")
            #expect(english.body.contains("No-Action Letter"))
            let pdf = try await browser.get("/letters/\(serial)/form.pdf")
            #expect(pdf.headers[.contentType] == "application/pdf")
            #expect(pdf.body.hasPrefix("%PDF-<!doctype html>"))
            #expect(try await browser.get("/letters/269999/form").status == 404)
        }
    }

    @Test func `a program is given the same form, in either language, and its PDF in base64`()
        async throws
    {
        let printer = HTMLPrinter { html throws(HTMLPrinter.Failure) in
            Array("%PDF".utf8) + html.prefix(20)
        }
        let serial = "\(try scene.issued().serial)"
        try await OfficeConsole.supervisor(scene, printer: printer).test { visit in
            let form = FormLetter(world: scene.world)
            for (query, language) in [
                ("", LetterForm.Language.korean), ("?language=en", .english),
            ] {
                let told = try await visit.get("letters/\(serial)/form\(query)", by: "park")
                let own = try form(
                    .held(serial: serial, desk: scene.supervisor().desk), in: language)
                #expect(told["html"].map { Array($0.utf8) } == own.html)
                let pdf = try await visit.get("letters/\(serial)/form/pdf\(query)", by: "park")
                let bytes = pdf["pdf"].flatMap { Data(base64Encoded: $0) } ?? Data()
                #expect(Array(bytes) == Array("%PDF".utf8) + own.html.prefix(20))
            }
            #expect(try await visit.get("letters/269999/form", by: "park").status == 404)
            let other = try await visit.get("letters/\(serial)/form?language=fr", by: "park")
            #expect(other.status == 422)
        }
        let none = HTMLPrinter { _ throws(HTMLPrinter.Failure) in throw .noChromium }
        try await OfficeConsole.supervisor(scene, printer: none).test { visit in
            let pdf = try await visit.get("letters/\(serial)/form/pdf", by: "park")
            #expect(pdf.status == 503 && pdf.detail.contains("Chromium"))
        }
    }

    @Test func `without a browser to print, the PDF is refused and says why`() async throws {
        let serial = try scene.issued().serial
        let printer = HTMLPrinter { _ throws(HTMLPrinter.Failure) in throw .noChromium }
        try await OfficeConsole.supervisor(scene, printer: printer).test { visit in
            let pdf = try await visit.browser("park").get("/letters/\(serial)/form.pdf")
            #expect(pdf.status == 503)
            #expect(pdf.body.contains("no Chromium is on PATH"))
        }
    }
}
