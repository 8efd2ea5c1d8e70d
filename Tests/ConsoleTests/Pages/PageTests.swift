import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What holds of every page, in both languages.
@Suite struct PageTests {
    private static func documents() throws -> [(name: String, html: String, document: Document)] {
        try EveryPage.all().flatMap { named in
            try Language.allCases.map { language in
                let html = try named.html(language)
                return ("\(named.name) \(language.rawValue)", html, try Document(html))
            }
        }
    }

    @Test func `a page is whole, says its language, and leaves nothing of its template`() throws {
        for (name, html, document) in try Self.documents() {
            #expect(html.hasPrefix("<!DOCTYPE html>\n"), "\(name)")
            #expect(name.hasSuffix(document.all("html")[0].attributes["lang"] ?? "?"))
            #expect(!html.contains("{{") && !html.contains("}}"), "\(name)")
            #expect(!html.contains("Optional("), "\(name)")
            let ids = document.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "\(name): \(ids)")
        }
    }

    @Test func `headings stand in order: one title, then sections`() throws {
        for (name, _, document) in try Self.documents() {
            let headings = document.elements.filter { ["h1", "h2", "h3", "h4"].contains($0.name) }
            #expect(headings.first?.name == "h1", "\(name)")
            #expect(headings.dropFirst().allSatisfy { $0.name == "h2" }, "\(name)")
            #expect(headings.count > 1, "\(name)")
            #expect(headings.allSatisfy { !$0.text.isEmpty }, "\(name)")
            for section in document.all("section") {
                let id = section.attributes["aria-labelledby"]
                #expect(document.all("h2").contains { $0.attributes["id"] == id }, "\(name)")
            }
        }
    }

    @Test func `a page has its landmarks and a way past the menu`() throws {
        for (name, _, document) in try Self.documents() {
            #expect(document.all("main").map { $0.attributes["id"] } == ["main"], "\(name)")
            #expect(document.all("header").count == 1, "\(name)")
            #expect(document.all("nav").count == 1, "\(name)")
            #expect(document.all("nav")[0].attributes["aria-label"]?.isEmpty == false, "\(name)")
            let first = document.all("a").first
            #expect(first?.attributes["href"] == "#main", "\(name)")
        }
    }

    @Test func `every table has a caption, and its headings say what they head`() throws {
        for (name, _, document) in try Self.documents() {
            #expect(document.all("caption").count == document.all("table").count, "\(name)")
            for heading in document.all("th") {
                #expect(["col", "row"].contains(heading.attributes["scope"] ?? ""), "\(name)")
                #expect(!heading.text.isEmpty || heading.attributes["scope"] == "row", "\(name)")
            }
            for cell in document.all("td") where cell.attributes["class"] != "empty" {
                #expect(cell.attributes["data-label"]?.isEmpty == false, "\(name)")
            }
        }
    }

    @Test func `every control of a form has its label, and every picture its words`() throws {
        for (name, _, document) in try Self.documents() {
            let labelled = Set(document.all("label").compactMap { $0.attributes["for"] })
            let heads = Set(document.all("th").compactMap { $0.attributes["id"] })
            let controls = ["input", "select", "textarea"].flatMap(document.all)
                .filter { $0.attributes["type"] != "hidden" }
            for control in controls {
                // In a table of fields the heads of row and column name it.
                let by = control.attributes["aria-labelledby"]?.split(separator: " ") ?? []
                let isNamed = by.count == 2 && by.allSatisfy { heads.contains(String($0)) }
                #expect(
                    isNamed || labelled.contains(control.attributes["id"] ?? "?"), "\(name)")
            }
            for picture in document.all("svg") {
                #expect(picture.attributes["role"] == "img", "\(name)")
                #expect(picture.attributes["aria-label"]?.isEmpty == false, "\(name)")
            }
        }
    }

    @Test func `no style and no script stands in a page`() throws {
        for (name, _, document) in try Self.documents() {
            #expect(document.all("script").isEmpty && document.all("style").isEmpty, "\(name)")
            for element in document.elements {
                let wrong = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
                #expect(wrong == [], "\(name): \(element.name)")
                let address = element.attributes["href"] ?? "/"
                #expect(
                    address.hasPrefix("/") || address.hasPrefix("#") || address.hasPrefix("?"),
                    "\(name): \(address)")
            }
        }
    }

    @Test func `a number stands beside every picture: each figure has a table`() throws {
        for (name, _, document) in try Self.documents() {
            let figures = document.all("div").filter { $0.attributes["class"] == "figure" }
            #expect(document.all("svg").count == figures.count, "\(name)")
            let inside = document.all("table").filter { table in
                table.ancestors.contains("section")
            }
            #expect(inside.count >= figures.count, "\(name)")
        }
    }

    @Test func `a word on how a thing stands has a mark of its own shape`() throws {
        #expect(Set(Tone.allCases.map(\.mark)).count == Tone.allCases.count)
        for (name, _, document) in try Self.documents() {
            let words = document.all("span").filter {
                $0.attributes["class"]?.hasPrefix("status") == true
            }
            for word in words {
                #expect(
                    Tone.allCases.contains { word.text.hasPrefix($0.mark) },
                    "\(name): \(word.text)")
            }
        }
    }

    @Test func `times are Korea's, and machines read them in UTC`() throws {
        let page = try Document(
            try #require(EveryPage.firm().first { $0.name == "gate" }).html(.english))
        let time = try #require(page.all("footer").first).text
        #expect(time.contains("2026-07-20 14:05 KST"))
        #expect(
            page.all("time").contains { $0.attributes["datetime"] == "2026-07-20T05:05:00.000000Z" }
        )
    }
}
