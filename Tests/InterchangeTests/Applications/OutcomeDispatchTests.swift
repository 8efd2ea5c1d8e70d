import Interchange
import Programme
import Testing

/// The contents of a dispatch that tells a firm what became of its application.
@Suite struct OutcomeDispatchTests {
    let told = OutcomeDispatch(
        application: "app-1", document: String(repeating: "0f", count: 32), round: 1,
        outcome: "rejected", reasons: "대체 통제 \"미비\"", gaps: [], due: nil)

    private func failure(_ text: String) -> ApplicationFileFailure? {
        do throws(ApplicationFileFailure) {
            _ = try OutcomeDispatch(json: text)
            return nil
        } catch { return error }
    }

    @Test func `a word about an outcome comes back from its text, and has one text alone`() throws {
        let text = try told.json()
        #expect(try OutcomeDispatch(json: text) == told)
        for other in [
            text + " ", text.replacing("{\"application\"", with: "{ \"application\""),
            text.replacing("\"round\":1", with: "\"round\":1,\"round\":1"),
            text.replacing("\"round\":1", with: "\"extra\":1,\"round\":1"),
            text.replacing("\"round\":1", with: "\"round\":1.0"),
            text.replacing("\"app-1\"", with: "\"\\u0061pp-1\""),
        ] { #expect(failure(other) == .anotherText, "\(other)") }
    }

    @Test func `what lacks a field or has one of another form names it`() throws {
        let text = try told.json()
        #expect(failure("header.payload.signature") == .notOfThisForm)
        #expect(failure("{}") == .missing(field: "application"))
        #expect(
            failure(text.replacing("\"round\":1", with: "\"round\":\"1\""))
                == .malformed(field: "round"))
    }
}
