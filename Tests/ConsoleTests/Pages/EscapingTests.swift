import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What people wrote stands in a page as text, whatever it looks like.
@Suite struct EscapingTests {
    static let planted = "<script>alert(\"1\")</script>&'"

    @Test func `a planted script in a firm's name is text on every page`() throws {
        let programme = try InventedProgramme(firstName: Self.planted)
        for named in try EveryPage.supervisor(programme) {
            for language in Language.allCases {
                let html = try named.html(language)
                #expect(!html.contains("<script"), "\(named.name)")
                _ = try Document(html)
            }
        }
        let firms = try #require(EveryPage.supervisor(programme).first { $0.name == "firms" })
        #expect(
            try firms.html(.english).contains(
                "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;"))
    }

    @Test func `so it is in a reason, an address and an attribute`() throws {
        var office = try InventedFirmOffice()
        try office.stop(Self.planted)
        let reasons = ShutReason.standing(in: office.view, services: 1)
        let page = GatePage(
            reasons: reasons, view: office.view, isRehearsal: false,
            record: RecordStretch(size: 0, entries: []))
        let frame = Frame(
            office: Consoles.firmName, visitor: try Consoles.visitor(), language: .english,
            path: "/\"><script>", query: [("day", "\"><script>")], asOf: nil)
        let html = page.page(in: .english).html(in: frame)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert("))
        _ = try Document(html)
    }

    @Test func `nothing but a literal is written as it is`() throws {
        let markup: Markup = "<p class=\"\("\"<&>'")\">\("<b>")\("<i>" as Markup)</p>"
        #expect(
            String(decoding: markup.bytes, as: UTF8.self)
                == "<p class=\"&quot;&lt;&amp;&gt;&#39;\">&lt;b&gt;<i></p>")
    }
}
