import Egress
import Inspection
import Interchange
import Testing

/// What a provider may not do to the gate.
@Suite struct AnswerLimitTests {
    @Test(arguments: [
        "data: hello\n\n", "data: {\n\n", "data: {\"a\":\"\u{1}\"}\n\n",
        "data: {\"a\":1,\"a\":2}\n\n",
    ])
    func `data that is not JSON ends the stream`(stream: String) {
        let run = AnswerRun(stream, .chatCompletions)
        #expect(run.refusal?.reason == .upstreamMalformed)
        #expect(run.text.hasPrefix("data: {\"error\""))
    }

    @Test func `an event over the limit ends the stream`() {
        let long = "data: {\"a\":\"" + String(repeating: "a", count: 1 << 20)
        #expect(AnswerRun(long, .messages).refusal?.detail == "eventTooLarge")
    }

    @Test func `too many texts at once end the stream`() {
        let stream = (0..<1_030).map {
            Streams.event("response.output_text.delta", #""output_index":\#($0),"delta":"9""#)
        }
        let run = AnswerRun(stream.joined(), .responses)
        #expect(run.refusal?.detail == "too many texts at once")
    }

    @Test func `too many unknown fields and families end the stream`() {
        let fields = (0..<300).map { #""f\#($0)":"x""# }.joined(separator: ",")
        let chat = AnswerRun(Streams.chat(deltas: ["{\(fields)}"]), .chatCompletions)
        #expect(chat.refusal?.detail == "too many unknown fields")
        let families = (0..<300).map { Streams.event("response.f\($0).delta", #""delta":"""#) }
        let responses = AnswerRun(families.joined(), .responses)
        #expect(responses.refusal?.detail == "too many kinds of events")
    }

    @Test func `a text that goes on after its end ends the stream`() {
        let stream = Streams.chat(["900101-"]) + Streams.chat(["1234568"])
        let run = AnswerRun(stream, .chatCompletions)
        #expect(run.refusal?.reason == .upstreamMalformed)
        #expect(!run.text.contains("1234568"))
    }

    @Test(arguments: [
        ": 900101-1234568\n\n", "id: 900101-1234568\ndata: {}\n\n",
        "event: 900101-1234568\ndata: {}\n\n", "900101-1234568: x\n\n",
        "event: 900101-1234568\nevent: x\ndata: {}\n\n", "event: 900101-1234568\nevent\n\n",
    ])
    func `a value outside of the data ends the stream`(stream: String) {
        let run = AnswerRun(stream, .chatCompletions)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(!run.text.contains("900101"))
    }

    @Test func `the last event without its blank line is inspected, or left out`() {
        let whole = AnswerRun(#"data: {"x":"900101-1234568"}"#, .chatCompletions)
        #expect(whole.text == "data: {\"x\":\"[RRN]\"}\n\n")
        let broken = AnswerRun(#"data: {"x":"900101-12345"#, .chatCompletions)
        #expect(broken.text.isEmpty)
        #expect(broken.report.ending == .truncated)
        #expect(AnswerRun("data: [DONE]", .chatCompletions).report.ending == .complete)
    }
}
