import Egress
import Testing

@testable import Console

/// Forms of every kind of field.
@Suite struct FormTests {
    private func document() throws -> Document {
        let form = Form(
            .post, to: "/somewhere",
            fields: [
                Field("name", label: "Name", .text, value: "\"><b>", hint: "a hint"),
                Field("code", label: "Code", .oneTimeCode), Field("pass", label: "Word", .password),
                Field("count", label: "Count", .number), Field("day", label: "Day", .date),
                Field("reason", label: "Reason", .lines, value: "</textarea>", isRequired: false),
                Field(
                    "verdict", label: "Verdict",
                    .choice([.init(value: "a", label: "A"), .init(value: "b", label: "B")]),
                    value: "b"), Field("draft", label: "", .hidden, value: "draft-1"),
            ], submit: "Do it", token: "secret")
        let page = Page("Form", in: nil, sections: [Section("Section", .form(form))])
        let frame = Frame(
            office: Consoles.firmName, visitor: nil, language: .english, path: "/", query: [],
            asOf: nil)
        return try Document(page.html(in: frame))
    }

    @Test func `each field has its label, and a hint belongs to its field`() throws {
        let document = try document()
        let controls = ["input", "select", "textarea"].flatMap(document.all)
            .filter { $0.attributes["type"] != "hidden" }
        #expect(controls.count == 7)
        #expect(
            Set(controls.compactMap { $0.attributes["id"] })
                == Set(document.all("label").compactMap { $0.attributes["for"] }))
        #expect(controls[0].attributes["aria-describedby"] == "field-name-hint")
        #expect(controls.filter { $0.attributes["aria-describedby"] != nil }.count == 1)
    }

    @Test func `a form that changes something carries the visitor's token`() throws {
        let hidden = try document().all("input").filter { $0.attributes["type"] == "hidden" }
        #expect(hidden.map { $0.attributes["name"] } == ["draft", "formToken", "formPage"])
        #expect(hidden.map { $0.attributes["value"] } == ["draft-1", "secret", "/"])
    }

    @Test func `what was chosen before is chosen`() throws {
        let chosen = try document().all("option").filter { $0.attributes["selected"] != nil }
        #expect(chosen.map { $0.attributes["value"] } == ["b"])
    }

    @Test func `without a visitor there is no menu`() throws {
        #expect(try document().all("nav").isEmpty)
    }
}
