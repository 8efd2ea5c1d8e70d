import Egress
import Programme
import Testing
import Vocabulary

@testable import Console

/// A page whose form was refused: what was typed stands there again, and why it was refused.
@Suite struct RefusedFormTests {
    private func row(_ number: Int, _ column: String) -> Field.Row {
        Field.Row(caption: "Scores", head: "row \(number)", subject: "Row", column: column)
    }

    private var page: Page {
        let form = Form(
            .post, to: "/here/do",
            fields: [
                Field("person", label: "Person", .text, value: "seo"),
                Field("word", label: "Word", .password), Field("code", label: "Code", .oneTimeCode),
                Field(
                    "boxes", label: "Boxes", .choices([.init(value: "a", label: "A")]), value: "a"),
                Field("rows.0.what", label: "", .hidden, value: "safety", row: row(0, "")),
                Field("rows.0.points", label: "Points 0", .number, row: row(0, "Points")),
                Field("rows.1.what", label: "", .hidden, value: "law", row: row(1, "")),
                Field("rows.1.points", label: "Points 1", .number, row: row(1, "Points")),
            ], submit: "Do it", token: "secret")
        let other = Form(
            .post, to: "/here/other", fields: [Field("person", label: "Person", .text)],
            submit: "Other", token: "secret")
        return Page(
            "Form", in: nil,
            sections: [
                Section("Section", .beside([.form(form)], [.paragraph([.text("beside it")])])),
                Section("Other", .form(other)),
            ])
    }

    private let posted = [
        "person": "yun", "word": "the word", "code": "123456", "rows.0.what": "law",
        "rows.0.points": "7", "rows.1.points": "99",
    ]

    private func document(_ message: String, _ language: Language = .english) throws -> Document {
        let frame = Frame(
            office: Consoles.firmName, visitor: nil, language: language, path: "/here",
            query: [("lang", "en"), ("done", "x"), ("round", "1")], asOf: nil)
        let refused = page.refusing(
            Refusal(.invalid, message), to: "/here/do", of: posted, in: language)
        return try Document(refused.html(in: frame))
    }

    private func value(_ name: String, _ document: Document, at index: Int = 0) -> String? {
        document.all("input").filter { $0.attributes["name"] == name }[index].attributes["value"]
    }

    @Test func `what was typed stands in the form again, and in no other`() throws {
        let document = try document("no")
        #expect(value("person", document) == "yun")
        #expect(value("person", document, at: 1) == "")
        #expect(value("rows.1.points", document) == "99")
        let boxes = document.all("input").filter { $0.attributes["name"] == "boxes" }
        #expect(boxes.map { $0.attributes["checked"] } == [nil], "nothing was ticked")
    }

    @Test func `secrets are on no page again`() throws {
        let document = try document("no")
        #expect(value("word", document) == "" && value("code", document) == "")
    }

    @Test func `a hidden field is the page's own`() throws {
        #expect(value("rows.0.what", try document("no")) == "safety")
    }

    @Test func `why it was refused comes first, is told, and has the focus`() throws {
        let alert = try #require(
            try document("it is late").all("div").first {
                $0.attributes["role"] == "alert"
            })
        #expect(alert.attributes["tabindex"] == "-1" && alert.attributes["autofocus"] != nil)
    }

    @Test(arguments: [
        ("`person` is not a name", "person"), ("there is no `yun` here", "person"),
        ("`rows.1.points` is missing", "rows.1.points"),
        ("`law` takes 0 to 20 points", "rows.1.points"),
    ])
    func `a field that is named, by its name or by what stands in it, says so`(
        message: String, name: String
    ) throws {
        let wrong = try document(message).all("input").filter {
            $0.attributes["aria-invalid"] == "true"
        }
        #expect(wrong.map { $0.attributes["name"] } == [name])
        #expect(wrong[0].attributes["aria-describedby"] == "field-\(name)-error")
    }

    @Test func `a refusal that names no field is said at the top alone`() throws {
        let document = try document("`nothing` of this")
        #expect(document.all("input").allSatisfy { $0.attributes["aria-invalid"] == nil })
    }

    @Test func `in Korean a refusal has its own sentence, or one by its kind before the English`()
        throws
    {
        #expect(
            RoundFailure.datesNotInOrder.sentences(in: .korean)
                == ["접수 시작일, 접수 마감일, 결정일의 순서로 날짜를 입력하여 주십시오."])
        for kind in Refusal.Kind.allCases {
            let said = Refusal(kind, "not now").sentences(in: .korean)
            #expect(said.count == 2 && said[1] == "not now")
            #expect(said[0].unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            #expect(Refusal(kind, "not now").sentences(in: .english) == ["not now"])
        }
    }

    @Test(arguments: [
        (FieldFailure.missing("person"), "person"),
        (.noNumber("rows.1.points", 0...9), "rows.1.points"),
    ])
    func `the sentence in Korean names the same field`(
        failure: FieldFailure, name: String
    ) throws {
        let frame = Frame(
            office: Consoles.firmName, visitor: nil, language: .korean, path: "/here", query: [],
            asOf: nil)
        let page = page.refusing(failure, to: "/here/do", of: posted, in: .korean)
        let wrong = try Document(page.html(in: frame)).all("input").filter {
            $0.attributes["aria-invalid"] == "true"
        }
        #expect(wrong.map { $0.attributes["name"] } == [name])
    }

    @Test func `a form knows where it stands, without the language and what was done there`() throws
    {
        #expect(value("formPage", try document("no")) == "/here?round=1")
    }
}
