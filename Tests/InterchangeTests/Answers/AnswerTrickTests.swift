import Egress
import Inspection
import Interchange
import Testing

/// Ways to send a value in halves that the gate would take for two texts and a client for one.
@Suite struct AnswerTrickTests {
    private static let halves = ["a 900101-12", "34568 b"]

    private func chat(_ choices: [String]) -> String {
        choices.map { Streams.chunk($0) }.joined() + "data: [DONE]\n\n"
    }

    /// Neither half's digits may have come through beside the other's.
    private func passed(_ run: AnswerRun) -> Bool {
        run.text.contains("900101-12") && run.text.contains("34568")
    }

    @Test func `a key written with escapes is the key that it says`() {
        let named = chat(
            ["content", "\\u0063ontent"].enumerated().map {
                #"{"index":0,"delta":{"\#($0.element)":"\#(Self.halves[$0.offset])"}}"#
            })
        #expect(!passed(AnswerRun(named, .chatCompletions)))
        let unnamed = chat(
            ["thought", "\\u0074hought"].enumerated().map {
                #"{"index":0,"delta":{"\#($0.element)":"\#(Self.halves[$0.offset])"}}"#
            })
        #expect(!passed(AnswerRun(unnamed, .chatCompletions)))
        let outer = Self.halves.map {
            #"data: {"\u0063hoices":[{"index":0,"delta":{"content":"\#($0)"}}]}"# + "\n\n"
        }
        #expect(!passed(AnswerRun(outer.joined(), .chatCompletions)))
    }

    @Test(arguments: ["1.0", "1e0", "10e-1", "\"1\"", "-0", "1000000000000000000000", "true"])
    func `a place that is no plain number ends the stream`(index: String) {
        let stream = chat([
            #"{"index":1,"delta":{"content":"\#(Self.halves[0])"}}"#,
            #"{"index":\#(index),"delta":{"content":"\#(Self.halves[1])"}}"#,
        ])
        let run = AnswerRun(stream, .chatCompletions)
        #expect(run.refusal?.reason == .upstreamMalformed)
        #expect(!passed(run))
    }

    @Test func `a block that begins with text is one text with its pieces`() {
        let block = #"{"type":"text","text":"\#(Self.halves[0])"}"#
        let delta = #"{"type":"text_delta","text":"\#(Self.halves[1])"}"#
        #expect(!passed(AnswerRun(Streams.messages([delta], block: block), .messages)))

        let place = #""item_id":"m","output_index":0,"content_index":0"#
        let part = #"{"type":"output_text","text":"\#(Self.halves[0])","annotations":[]}"#
        let responses =
            Streams.event("response.content_part.added", #"\#(place),"part":\#(part)"#)
            + Streams.event(
                "response.output_text.delta", #"\#(place),"delta":"\#(Self.halves[1])""#)
        #expect(!passed(AnswerRun(responses, .responses)))

        let call = #"{"type":"function_call","name":"f","arguments":"\#(Self.halves[0])"}"#
        let arguments =
            Streams.event("response.output_item.added", #""output_index":0,"item":\#(call)"#)
            + Streams.event(
                "response.function_call_arguments.delta",
                #""output_index":0,"delta":"\#(Self.halves[1])""#)
        #expect(!passed(AnswerRun(arguments, .responses)))
    }

    @Test func `a block that begins with text and has no pieces passes`() {
        let block = #"{"type":"text","text":"hello there"}"#
        let stream = Streams.messages([], block: block)
        #expect(AnswerRun(stream, .messages).text == stream)
    }

    @Test func `an event named otherwise than its data says carries no pieces`() {
        let messages = Self.halves.map {
            "event: content_block_delta\n"
                + #"data: {"type":"ping","index":0,"delta":{"type":"text_delta","text":"\#($0)"}}"#
                + "\n\n"
        }
        #expect(!passed(AnswerRun(messages.joined(), .messages)))
        let responses = Self.halves.map {
            "event: response.output_text.delta\n"
                + #"data: {"type":"response.note","output_index":0,"delta":"\#($0)"}"# + "\n\n"
        }
        #expect(!passed(AnswerRun(responses.joined(), .responses)))
    }

    @Test func `a label that comes in pieces is inspected as joined, however long`() {
        let filler = String(repeating: "tool_", count: 51)
        let names = [filler + "900101", "-12", "34568"].map {
            #"{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"\#($0)"}}]}}"#
        }
        let run = AnswerRun(chat(names), .chatCompletions)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(!run.text.contains("34568"))

        let data = Self.halves.map { #"{"index":0,"delta":{"part":{"data":"\#($0)"}}}"# }
        let joined = AnswerRun(chat(data), .chatCompletions)
        #expect(joined.refusal?.reason == .answerForbidden)
        #expect(!passed(joined))
    }

    @Test func `a label that repeats, and a signature in two parts, pass`() {
        let signature = String(repeating: "EqQBCkYIBxgCKkDm", count: 100)
        let stream = chat(
            [
                #"{"index":0,"delta":{"role":"assistant","x":{"signature":"\#(signature)"}}}"#,
                #"{"index":0,"delta":{"role":"assistant","x":{"signature":"\#(signature)Z"}}}"#,
            ])
        #expect(AnswerRun(stream, .chatCompletions).text == stream)
    }

    @Test(.timeLimit(.minutes(1)))
    func `an answer of many small parts costs time by its size, not by its square`() {
        let empty = Array(repeating: "\"\"", count: 20_000).joined(separator: ",")
        let ended = chat([#"{"index":0,"delta":{"x":[\#(empty)]},"finish_reason":"stop"}"#])
        #expect(AnswerRun(ended, .chatCompletions).text == ended)

        var names: [String: String] = [:]
        for index in 0..<2_000 { names["[RRN-\(index)]"] = "\(index)" }
        let brackets = String(repeating: "[RRN-", count: 4_000)
        let restored = AnswerRun(
            Streams.chat([brackets, "1]"]), .chatCompletions, restoring: names)
        #expect(restored.report.restoredCount == 1)
        let whole = AnswerRun(
            #"{"choices":[{"message":{"content":"\#(brackets)1999]"}}]}"#, .chatCompletions,
            form: .body, restoring: names)
        #expect(whole.report.restoredCount == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func `an encoded run that comes byte by byte costs time by its size`() {
        let run = (0..<12_000).map { String(UnicodeScalar(UInt8(65 + $0 * 7 % 26))) }
        let answer = AnswerRun(Streams.chat(run), .chatCompletions, action: .note)
        #expect(answer.refusal == nil)
    }
}
