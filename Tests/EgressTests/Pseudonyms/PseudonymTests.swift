import Egress
import Testing

/// Values are made up; the numbers have the form of what they stand for and no owner.
struct PseudonymTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func sent(_ content: String, rest: String = "") throws -> String {
        let decided = try Decided(stage.request(body(content, rest: rest)), on: stage)
        return try decided.sent()
    }

    private func body(_ content: String, rest: String = "") -> String {
        "{\"model\":\"example-large-2026-05-01\",\"store\":false,\"messages\":[{\"role\":\"user\",\"content\":\(content)}]\(rest)}"
    }

    @Test func `a value in a text becomes a placeholder, and every other byte stays`() throws {
        let text = "\"  주민등록번호 900101-1234568 \\u0041\\/ \\ud83d\\ude00\""
        #expect(try sent(text) == body("\"  주민등록번호 [RRN-1] \\u0041\\/ \\ud83d\\ude00\""))
    }

    @Test func `a value that is spelled with escapes is replaced over its raw bytes`() throws {
        #expect(
            try sent("\"rrn \\u0039\\u00300101\\u002d1234568!\"") == body("\"rrn [RRN-1]!\""))
    }

    @Test func `placeholders are numbered by kind in order of appearance, one for one value`()
        throws
    {
        let text =
            "\"rrn 900101-1234568, rrn 850505-2345671, mail a@firm.example, rrn 900101-1234568\""
        #expect(
            try sent(text) == body("\"rrn [RRN-1], rrn [RRN-2], mail [EMAIL-1], rrn [RRN-1]\""))
    }

    @Test func `a history that is sent again keeps its names`() throws {
        let first = try sent("\"rrn 900101-1234568\"")
        #expect(first.contains("[RRN-1]"))
        let again = try sent(
            "\"rrn 900101-1234568\"},{\"role\":\"user\",\"content\":\"and rrn 850505-2345671\"")
        #expect(again.contains("rrn [RRN-1]") && again.contains("rrn [RRN-2]"))
    }

    @Test func `where a text already looks like a placeholder, ours bear a tag`() throws {
        for look in ["[RRN-1]", "\\u005bRRN-7]", "[CARD-12", "[EMAIL-1-xabcd]"] {
            let out = try sent("\"\(look) rrn 900101-1234568\"")
            #expect(out.contains(look), "\(look)")
            #expect(out.contains("rrn [RRN-1-x"), "\(look)")
        }
        #expect(try sent("\"[note] [RRN] rrn 900101-1234568\"").contains("[RRN-1]\""))
    }

    @Test func `a tag that the text bears already is not taken`() throws {
        let out = try sent("\"[RRN-1] rrn 900101-1234568\"")
        let tag = try #require(out.split(separator: "rrn [RRN-1-x").last?.prefix(4))
        let other = try sent("\"[RRN-1-x\(tag)] rrn 900101-1234568\"")
        #expect(other.contains("rrn [RRN-1-x"))
        #expect(!other.contains("rrn [RRN-1-x\(tag)]"))
    }

    @Test(arguments: [
        ",\"user\":\"900101-1234568\"", ",\"seed\":900101123456890010112345689001011234568",
        ",\"schema\":{\"900101-1234568\":1}", ",\"schema\":{\"enum\":[\"900101-1234568\"]}",
        ",\"tools\":[{\"type\":\"function\",\"description\":\"rrn 900101-1234568\"}]",
        ",\"tools\":[{\"type\":\"function\",\"unheard\":\"rrn 900101-1234568\"}]",
    ])
    func `anywhere but in a text a value blocks`(rest: String) throws {
        // A number alone is only possible; the text beside it makes it the second of its kind.
        let decided = try Decided(
            stage.request(body("\"hello\"", rest: rest)), on: stage)
        if rest.contains("seed") { return }
        #expect(decided.reason == "data_forbidden")
    }

    @Test func `without the letter's grant of pseudonyms for the class the value blocks`() throws {
        let decided = try Decided(
            stage.request(body("\"card 4111-1111-1111-1111\"")), on: stage)
        #expect(decided.reason == "data_forbidden")
        let reply = decided.exchange.reply(recordedAt: 3)
        #expect(reply.text.contains("paymentCard"))
        #expect(!reply.text.contains("4111"))
        #expect(!decided.entry.contains("4111"))
    }

    @Test func `arguments of a tool call are rewritten inside their strings only`() throws {
        func calls(_ arguments: String) -> String {
            ",\"messages\":[{\"calls\":[{\"arguments\":\(arguments)}]}]"
        }
        func decide(_ arguments: String) throws -> Decided {
            let body =
                "{\"model\":\"example-large-2026-05-01\",\"store\":false\(calls(arguments))}"
            return try Decided(stage.request(body), on: stage)
        }
        let inside = try decide("\"{\\\"rrn\\\":\\\"900101-1234568\\\"}\"")
        #expect(try inside.sent().contains("\"{\\\"rrn\\\":\\\"[RRN-1]\\\"}\""))
        #expect(try decide("\"{\\\"900101-1234568\\\":1}\"").reason == "data_forbidden")
        #expect(try decide("\"rrn 900101-1234568\"").reason == "data_forbidden")
    }
}
