import Egress
import Inspection
import Interchange
import Testing

/// What the gate's record learns of an answer.
@Suite struct AnswerReportTests {
    static let usage = #","usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}"#

    @Test func `usage and model of a chat stream, and the usage event taken out`() {
        let end = "data: [DONE]\n\n"
        let chat = Streams.chat(["hello, "]).replacing(end, with: "")
        let stream = chat + Streams.chunk("", more: Self.usage) + end
        let run = AnswerRun(stream, .chatCompletions, usageAdded: true)
        #expect(run.text == chat + end)
        #expect(run.report.usage.tokensIn == 12)
        #expect(run.report.usage.tokensOut == 34)
        #expect(run.report.models == ["m-1"])
        #expect(run.report.ending == .complete)
        #expect(AnswerRun(stream, .chatCompletions).text == stream)
    }

    @Test func `what is held back goes out before the usage event that is taken out`() throws {
        let stream =
            Streams.chunk(#"{"index":0,"delta":{"content":"9001"}}"#)
            + Streams.chunk("", more: Self.usage)
        let run = AnswerRun(stream, .chatCompletions, usageAdded: true)
        #expect(try Accumulated(run.out).texts == ["0 content": "9001"])
        #expect(!run.text.contains("usage"))
    }

    @Test func `usage of a Responses stream and of a Messages stream`() {
        let responses = AnswerRun(Streams.responses(["a"]), .responses).report
        #expect(responses.usage.tokensIn == 5)
        #expect(responses.usage.tokensOut == 6)
        #expect(responses.models == ["m-1"])
        #expect(responses.ending == .complete)
        let messages = AnswerRun(Streams.messages([]), .messages).report
        #expect(messages.usage.tokensIn == 13)
        #expect(messages.usage.tokensOut == 7)
        #expect(messages.models == ["c-1"])
        #expect(messages.ending == .complete)
    }

    @Test func `usage of bodies`() {
        let chat = AnswerRun(#"{"model":"m"\#(Self.usage)}"#, .chatCompletions, form: .body)
        #expect(chat.report.usage.tokensIn == 12)
        let messages = AnswerRun(
            #"{"model":"c","usage":{"input_tokens":1,"output_tokens":2}}"#, .messages, form: .body)
        #expect(messages.report.usage.tokensOut == 2)
        #expect(messages.report.models == ["c"])
        let none = AnswerRun("{}", .responses, form: .body)
        #expect(none.report.usage.tokensIn == nil)
    }

    @Test func `a stream without its end is truncated, one with an error is the provider's`() {
        let whole = Streams.chat(["hello there"])
        let cut = String(whole.prefix(whole.count - 60))
        let run = AnswerRun(cut, .chatCompletions)
        #expect(run.report.ending == .truncated)
        #expect(run.refusal == nil)
        let error = AnswerRun(
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"x\",\"message\":\"y\"}}\n\n",
            .messages)
        #expect(error.report.ending == .upstreamError)
        let chatError = AnswerRun("data: {\"error\":{\"message\":\"x\"}}\n\n", .chatCompletions)
        #expect(chatError.report.ending == .upstreamError)
    }

    @Test func `a chat stream that ends after its finish reason without a mark is complete`() {
        let stream = Streams.chat(["hello 9"]).replacing("data: [DONE]\n\n", with: "")
        #expect(AnswerRun(stream, .chatCompletions).report.ending == .complete)
    }

    @Test func `a value repeated whole after its pieces is counted once`() {
        let run = AnswerRun(Streams.responses(["x 900101-1", "234568 y"]), .responses)
        #expect(run.report.findings.map(\.count) == [1])
        #expect(run.report.findings.first?.action == .pseudonymise)
        #expect(run.report.findings.first?.grade == .certain)
    }

    @Test func `an id in every event is counted once, however long the stream`() {
        let stream = (0..<3_000).map {
            Streams.chunk(
                #"{"index":0,"delta":{"content":"a "}}"#,
                more: #","user":"kim@example.kr","obfuscation":"padding \#($0)""#)
        }
        let run = AnswerRun(stream.joined(), .chatCompletions)
        #expect(run.report.findings.map(\.count) == [1])
        #expect(!run.text.contains("kim@"))
    }

    @Test func `a cut from outside tells its reason and releases nothing`() {
        var filter = AnswerFilter(
            shape: .messages, form: .events, policy: .every(.pseudonymise), inspector: Inspector(),
            restoring: Placeholders(), usageAdded: false)
        var out: [UInt8] = []
        let stream = Streams.messages([#"{"type":"text_delta","text":"a 900101"}"#])
        let start = Array(stream.prefix { $0 != "7" }.utf8)
        _ = filter.push(start.span, into: &out)
        out = []
        filter.cut(GateRefusal(.letterRevoked), message: "the letter has ended", into: &out)
        let text = String(decoding: out, as: UTF8.self)
        #expect(text.hasPrefix("event: error\ndata: {\"type\":\"error\""))
        #expect(text.contains("letter_revoked"))
        #expect(filter.report.ending == .cut(.letterRevoked))
        #expect(filter.push(start.span, into: &out) != .proceed)
    }
}
