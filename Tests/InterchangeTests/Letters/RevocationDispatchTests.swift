import Interchange
import Programme
import Testing

/// The contents of a dispatch of kind `revocation`: one text, and no other.
@Suite struct RevocationDispatchTests {
    let told = RevocationDispatch(
        serial: "260001", measure: 1, act: "revoked", ground: "factsUntrue",
        reason: "자료의 \"기준일\"이\n다름", decidedAt: "2026-06-22T03:00:00.000000Z")

    func failure(_ text: String) -> RevocationFailure? {
        do throws(RevocationFailure) {
            _ = try RevocationDispatch(json: text)
            return nil
        } catch { return error }
    }

    @Test func `a word about a letter comes back from its text, and has one text alone`() throws {
        let text = try told.json()
        #expect(try RevocationDispatch(json: text) == told)
        for other in [
            text + " ", text.replacing("{\"act\"", with: "{ \"act\""),
            text.replacing("\"measure\":1", with: "\"measure\":1,\"measure\":1"),
            text.replacing("\"measure\":1", with: "\"extra\":1,\"measure\":1"),
            text.replacing("\"measure\":1", with: "\"measure\":1.0"),
            text.replacing("\"260001\"", with: "\"\\u003260001\""),
        ] { #expect(failure(other) == .anotherText, "\(other)") }
    }

    @Test func `a later reply has one text, and no other word of the supervisor's is one`() throws {
        let later = ReplyDispatch(
            replyTo: "app-1", document: String(repeating: "0f", count: 32), replyBy: "2026-09-01",
            reason: "현장 확인", decidedAt: "2026-06-22T03:00:00.000000Z")
        let text = try later.json()
        #expect(try ReplyDispatch(json: text) == later)
        #expect(throws: ApplicationFileFailure.anotherText) {
            try ReplyDispatch(json: text + " ")
        }
        for other in ["", "{}", "x.y.z", "{\"application\":\"app-1\"}"] {
            #expect(try ReplyDispatch(json: other) == nil)
        }
    }

    @Test(arguments: ["", "{}", "[]", "null", "header.payload.signature", "{\"serial\":260001}"])
    func `what is no word about a letter is refused as such`(text: String) {
        #expect(failure(text) == .notOfThisForm)
    }

    @Test func `the longest reason fits, and a longer text is not read`() throws {
        var long = told
        long.reason = String(repeating: "\"", count: 1000)
        #expect(try RevocationDispatch(json: long.json()) == long)
        long.reason = String(repeating: "가", count: 3000)
        #expect(failure(try long.json()) == .tooLarge(limit: RevocationDispatch.sizeLimit))
    }
}
