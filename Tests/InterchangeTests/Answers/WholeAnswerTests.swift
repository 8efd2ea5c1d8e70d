import Egress
import Inspection
import Interchange
import Testing

/// What a caller gets of an answer that is not streamed.
@Suite struct WholeAnswerTests {
    static func run(
        _ body: String, _ shape: AnswerShape, action: Action = .pseudonymise,
        restoring: [String: String] = [:]
    ) -> AnswerRun {
        AnswerRun(body, shape, form: .body, action: action, restoring: restoring)
    }

    @Test func `escaped values are found and only they are changed`() {
        let run = Self.run(
            #" {"a" : "\u0039\u00300101\u002d1234568 \n", "b":[1, 2.50, "\ud55c"]} "#,
            .chatCompletions)
        #expect(run.text == #" {"a" : "[RRN] \n", "b":[1, 2.50, "\ud55c"]} "#)
    }

    @Test func `a masked value keeps its format`() {
        let run = Self.run(#"{"a":"900101-1234568"}"#, .chatCompletions, action: .mask)
        #expect(run.text == #"{"a":"9*****-*******"}"#)
        let body = #"{"arguments":"{\"n\":\"90010\\u0031-1234568\"}"}"#
        let inner = Self.run(body, .chatCompletions, action: .mask)
        #expect(inner.text == #"{"arguments":"{\"n\":\"[RRN]\"}"}"#)
    }

    @Test func `arguments in arguments are changed as JSON`() {
        let body = #"{"choices":[{"message":{"tool_calls":[{"function":{"arguments":"%"}}]}}]}"#
        let run = Self.run(
            body.replacing("%", with: #"{\"to\":\"[RRN-1]\",\"n\":900101-1234568}"#),
            .chatCompletions, restoring: ["[RRN-1]": "\"\\\n"])
        let expected = #"{\"to\":\"\\\"\\\\\\n\",\"n\":\"[RRN]\"}"#
        #expect(run.text == body.replacing("%", with: expected))
    }

    @Test func `a forbidden value leaves nothing to send`() {
        let run = Self.run(#"{"x":"900101-1234568"}"#, .messages, action: .block)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(run.out.isEmpty)
    }

    @Test func `a value in a key ends the answer, since keys are not changed`() {
        let run = Self.run(#"{"900101-1234568":1}"#, .messages)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(run.out.isEmpty)
    }

    @Test(arguments: ["", "<html>", "{", #"{"a":1,"a":2}"#, "{}{}", "\"\u{1}\"", "nul"])
    func `what is not one JSON text is refused`(body: String) {
        let run = Self.run(body, .messages)
        #expect(run.refusal?.reason == .upstreamMalformed)
        #expect(run.out.isEmpty)
        #expect(run.report.ending == .cut(.upstreamMalformed))
    }

    @Test func `an answer over the limit is refused while it comes in`() {
        let chunk = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
        let run = AnswerRun(Array(repeating: chunk, count: 17), .messages, form: .body)
        #expect(run.refusal?.reason == .upstreamMalformed)
    }

    @Test func `token probabilities go when a text has changed`() {
        let body =
            #"{"choices":[{"message":{"content":"%"},"logprobs":{"content":[{"token":"9"}]}}]}"#
        #expect(Self.run(body, .chatCompletions).text == body)
        let masked = Self.run(body.replacing("%", with: Planted.value), .chatCompletions)
        #expect(masked.text == #"{"choices":[{"message":{"content":"[RRN]"},"logprobs":null}]}"#)
    }

    @Test func `error bodies are inspected, restored and reported as the provider's error`() {
        let body = #"{"error":{"message":"bad [RRN-1] 900101-1234568","type":"t","code":null}}"#
        let run = Self.run(body, .chatCompletions, restoring: ["[RRN-1]": "x"])
        #expect(run.text == #"{"error":{"message":"bad x [RRN]","type":"t","code":null}}"#)
        #expect(run.report.ending == .upstreamError)
        let anthropic = #"{"type":"error","error":{"type":"overloaded_error","message":"m"}}"#
        #expect(Self.run(anthropic, .messages).report.ending == .upstreamError)
        #expect(Self.run(#"{"error":null}"#, .responses).report.ending == .complete)
    }
}
