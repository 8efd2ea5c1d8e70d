import Testing
import Vocabulary

@testable import Console

@Suite struct AskFieldTests {
    static let words = Words("가", "a")
    static let fields: [AskField] = [
        AskField("name", .text(limit: 8), words),
        AskField("reason", .lines(limit: 20), words, isRequired: false),
        AskField("count", .number(1...99), words, isRequired: false),
        AskField("on", .day, words, isRequired: false),
        AskField(
            "outcome", .choice([.init("a", words), .init("b", words)]), words, isRequired: false),
        AskField("sure", .flag, words, isRequired: false),
        AskField("roles", .texts(atMost: 2), words, isRequired: false),
        AskField(
            "rows",
            .rows(
                [
                    AskField("code", .text(limit: 8), words),
                    AskField("points", .number(0...5), words, isRequired: false),
                ], atMost: 2), words, isRequired: false),
    ]

    private func read(_ object: [String: JSONTree]) throws -> [String: Given.Value] {
        try AskField.values(of: object, as: Self.fields)
    }

    private func form(_ body: String) throws -> [String: Given.Value] {
        try #require(PostedForm(parsing: body.utf8)).values(as: Self.fields)
    }

    @Test func `a program and a form that say the same are read as the same`() throws {
        let json = try read([
            "name": "nari", "reason": "one\ntwo", "count": 7, "on": "2026-11-26",
            "outcome": "b", "sure": true, "roles": ["x", "y"],
            "rows": [["code": "c1", "points": 3], ["code": "c2"]],
        ])
        let posted = try form(
            "name=nari&reason=one%0D%0Atwo&count=7&on=2026-11-26&outcome=b&sure=true"
                + "&roles=x%0D%0Ay%0D%0A&rows.0.code=c1&rows.0.points=3&rows.1.code=c2"
                + "&rows.1.points=&rows.2.code=&rows.2.points=&formToken=t")
        #expect(json == posted)
        #expect(
            json["rows"]
                == .rows([
                    ["code": .text("c1"), "points": .number(3)], ["code": .text("c2")],
                ]))
    }

    @Test func `what is left out or empty is absent`() throws {
        #expect(try read(["name": "nari", "reason": .null]) == ["name": .text("nari")])
        #expect(
            try form("name=nari&reason=&count=") == ["name": .text("nari"), "rows": .rows([])])
    }

    @Test(
        arguments: [
            ([:], "`name` is missing"), (["name": .null], "`name` is missing"),
            (["name": ""], "`name` is not one line of 1 to 8 bytes"),
            (["name": "123456789"], "`name` is not one line of 1 to 8 bytes"),
            (["name": "a\nb"], "`name` is not one line of 1 to 8 bytes"),
            (["name": 1], "`name` is not one line of 1 to 8 bytes"),
            (["name": "a", "count": 0], "`count` is not a whole number of 1 to 99"),
            (["name": "a", "count": .fraction(1.5)], "`count` is not a whole number"),
            (["name": "a", "count": "7"], "`count` is not a whole number"),
            (["name": "a", "on": "2026-02-30"], "`on` is not a day as YYYY-MM-DD"),
            (["name": "a", "outcome": "c"], "`outcome` is not one of a, b"),
            (["name": "a", "sure": "true"], "`sure` is not true or false"),
            (["name": "a", "roles": ["x", "y", "z"]], "`roles` has more than 2 items"),
            (["name": "a", "roles": [1]], "`roles` has an item that is no text"),
            (["name": "a", "rows": [["points": 1]]], "`rows.0.code` is missing"),
            (["name": "a", "rows": [["code": "c", "x": 1]]], "`rows.0.x` is no field of this"),
            (["name": "a", "rows": [1]], "`rows.0` is not an object"),
            (["name": "a", "other": 1], "`other` is no field of this"),
        ] as [([String: JSONTree], String)])
    func `what breaks a field's form is refused with the field's name`(
        object: [String: JSONTree], message: String
    ) {
        let failure = #expect(throws: FieldFailure.self) { try read(object) }
        #expect(failure?.refusal == Refusal(.invalid, message))
    }

    @Test(
        arguments: [
            ("count=1", "`name` is missing"),
            ("name=a&count=007", "`count` is not a whole number of 1 to 99"),
            ("name=a&rows.0.points=1", "`rows.0.code` is missing"),
            (
                "name=a&rows.0.code=c&rows.1.code=c&rows.99999999.code=c",
                "`rows` has more than 2 items"
            ),
        ])
    func `a form's wrong field is refused with its name`(body: String, message: String) {
        let failure = #expect(throws: FieldFailure.self) { try form(body) }
        #expect(failure?.refusal == Refusal(.invalid, message))
    }
}
