import Egress
import Inspection
import Interchange
import Testing

/// What a caller gets of a streamed answer.
@Suite struct StreamedAnswerTests {
    static let splits = [
        ["The number is 900101-1234568."],
        ["The number is 900101", "-1234568."],
        ["9", "0", "0", "1", "0", "1", "-", "1", "2", "3", "4", "5", "6", "8"],
        ["a 900101-", "1234568 b ", "900101", "-1234568"],
        ["900101-123456", "8"],
    ]

    @Test(arguments: splits)
    func `a value split over events is masked in every API`(pieces: [String]) throws {
        let masked = pieces.joined().replacing(Planted.value, with: Planted.masked)

        let chat = try Accumulated(AnswerRun(Streams.chat(pieces), .chatCompletions).out)
        #expect(chat.texts == ["0 role": "assistant", "0 content": masked])
        #expect(chat.isDone)

        let deltas = pieces.map { #"{"type":"text_delta","text":\#(Streams.quoted($0))}"# }
        let messages = try Accumulated(AnswerRun(Streams.messages(deltas), .messages).out)
        #expect(messages.texts == ["0 text": masked])

        let responses = try Accumulated(AnswerRun(Streams.responses(pieces), .responses).out)
        #expect(responses.texts == ["0 response.output_text": masked])
        #expect(responses.wholes == [masked, masked, masked, masked])
    }

    @Test(arguments: splits)
    func `a value that must not pass ends the stream and nothing of it was sent`(
        pieces: [String]
    ) throws {
        let digits = Set("0123456789")
        let run = AnswerRun(Streams.chat(pieces), .chatCompletions, action: .block)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(run.refusal?.detail == "residentRegistration")
        #expect(run.report.ending == .cut(.answerForbidden))
        let sent = try Accumulated(run.out)
        #expect(!sent.texts["0 content", default: ""].contains { digits.contains($0) })
        #expect(!sent.isDone)
        #expect(
            run.text.hasSuffix(
                #"data: {"error":{"message":"it ended","type":"sumun_refusal","param":null,"#
                    + #""code":"answer_forbidden"}}"# + "\n\n"))

        let responses = AnswerRun(Streams.responses(pieces), .responses, action: .block)
        #expect(responses.text.contains("event: error\ndata: {\"type\":\"error\",\"code\":"))
        #expect(!responses.text.contains("900101"))
        let deltas = pieces.map { #"{"type":"thinking_delta","thinking":"\#($0)"}"# }
        let messages = AnswerRun(Streams.messages(deltas), .messages, action: .block)
        #expect(
            messages.text.hasSuffix(
                #"event: error\#ndata: {"type":"error","error":{"type":"#
                    + #""answer_forbidden","message":"it ended"}}"# + "\n\n"))
        #expect(!messages.text.contains("900101"))
    }

    @Test func `an answer with nothing to say about passes byte for byte`() {
        for (stream, shape) in [
            (Streams.chat(["안녕", "하세요. ", "a \"b\" \\ \n"]), AnswerShape.chatCompletions),
            (Streams.messages([#"{"type":"text_delta","text":"hello, "}"#]), .messages),
            (Streams.responses(["hello ", "there. "]), .responses),
            (": hi\n\nid: 7\nretry: 1\nodd: x\ndata: {\"choices\":[]}\n\n", .chatCompletions),
            ("\u{FEFF}data: {\r\ndata:  \"a\":1}\r\n\r\ndata:[DONE]\r\n\r\n", .chatCompletions),
        ] {
            let run = AnswerRun(stream, shape)
            #expect(run.text == stream)
            #expect(run.report.findings.isEmpty)
        }
    }

    @Test func `each choice is a text of its own`() throws {
        let stream = [
            Streams.chunk(
                #"{"index":0,"delta":{"content":"900101"}},{"index":1,"delta":{"content":"x 900101-"}}"#
            ),
            Streams.chunk(
                #"{"index":1,"delta":{"content":"1234568 y"}},{"index":0,"delta":{"content":" and -1234568"}}"#
            ),
            Streams.chunk(#"{"index":0,"delta":{},"finish_reason":"stop"}"#),
            Streams.chunk(#"{"index":1,"delta":{},"finish_reason":"stop"}"#),
        ].joined()
        let sent = try Accumulated(AnswerRun(stream, .chatCompletions).out)
        #expect(sent.texts == ["0 content": "900101 and -1234568", "1 content": "x [RRN] y"])
    }

    @Test func `each tool call's arguments are a text of their own and stay JSON`() throws {
        let stream = Streams.chat(deltas: [
            #"{"role":"assistant","content":null}"#,
            #"{"tool_calls":[{"index":0,"id":"call_a","type":"function","function":{"name":"look","arguments":""}}]}"#,
            #"{"tool_calls":[{"index":0,"function":{"arguments":"{\"rrn\":\"900101-"}}]}"#,
            #"{"tool_calls":[{"index":1,"id":"call_b","type":"function","function":{"name":"see","arguments":"{\"to\":\"[RRN"}}]}"#,
            #"{"tool_calls":[{"index":1,"function":{"arguments":"-1]\"}"}}]}"#,
            #"{"tool_calls":[{"index":0,"function":{"arguments":"1234568\"}"}}]}"#,
        ])
        let run = AnswerRun(stream, .chatCompletions, restoring: ["[RRN-1]": #"a "b" \"#])
        let sent = try Accumulated(run.out)
        #expect(sent.texts["0 tool 0 arguments"] == #"{"rrn":"[RRN]"}"#)
        #expect(sent.texts["0 tool 1 arguments"] == #"{"to":"a \"b\" \\"}"#)
        #expect(sent.texts["0 tool 0 id"] == "call_a")
        #expect(sent.texts["0 tool 1 name"] == "see")
        #expect(run.report.restoredCount == 1)
    }

    @Test func `a bare number in arguments is masked as a string`() throws {
        let deltas = [
            #"{"type":"input_json_delta","partial_json":"{\"n\":900101-12"}"#,
            #"{"type":"input_json_delta","partial_json":"34568}"}"#,
        ]
        let run = AnswerRun(Streams.messages(deltas), .messages)
        #expect(try Accumulated(run.out).texts == ["0 partial_json": #"{"n":"[RRN]"}"#])
    }

    @Test(arguments: [
        ["[RRN-1]"], ["[", "R", "RN-", "1", "]"], ["x [RRN-", "1] y [RRN-2] [RRN-1]"],
    ])
    func `only placeholders of this request are turned back, split or not`(
        pieces: [String]
    ) throws {
        let whole = pieces.joined().replacing("[RRN-1]", with: Planted.value)
        let restoring = ["[RRN-1]": Planted.value]
        let chat = AnswerRun(
            Streams.chat(pieces), .chatCompletions, action: .block, restoring: restoring)
        #expect(chat.refusal == nil)
        #expect(chat.report.findings.isEmpty)
        #expect(try Accumulated(chat.out).texts["0 content"] == whole)
        let responses = AnswerRun(
            Streams.responses(pieces), .responses, action: .block, restoring: restoring)
        #expect(try Accumulated(responses.out).wholes == [whole, whole, whole, whole])
    }

    @Test func `what is held back goes out before its text ends, in an event of its own`() {
        let run = AnswerRun(Streams.chat(["so: 900101"]), .chatCompletions)
        let expected = Streams.chunk(
            #"{"index":0,"delta":{"content":"900101"},"finish_reason":null}"#)
        let end = Streams.chunk(#"{"index":0,"delta":{},"finish_reason":"stop"}"#)
        #expect(run.text.hasSuffix(expected + end + "data: [DONE]\n\n"))
        #expect(run.report.findings.isEmpty)
    }

    @Test func `what is held back goes out in the event that ends its text, if it has a piece`() {
        let stream = Streams.chat(["so: 9001"], finish: #"{"content":"01"}"#)
        let run = AnswerRun(stream, .chatCompletions)
        let end = #"{"index":0,"delta":{"content":"900101"},"finish_reason":"stop"}"#
        #expect(run.text.hasSuffix(Streams.chunk(end) + "data: [DONE]\n\n"))
    }

    @Test func `an event of its own repeats nothing that a client would add again`() throws {
        let stream = Streams.chat(deltas: [
            #"{"role":"assistant","content":"9001","refusal":null,"extra":"more"}"#
        ])
        let sent = try Accumulated(AnswerRun(stream, .chatCompletions).out)
        #expect(sent.texts == ["0 role": "assistant", "0 content": "9001", "0 extra": "more"])
    }

    @Test func `a masked field beside a held text stays masked in the held text's own event`() {
        let stream =
            #"data: {"note":"900101-1234568","choices":[{"index":0,"delta":{"content":"9"}}]}"#
            + "\n\n"
        let run = AnswerRun(stream, .chatCompletions)
        #expect(!run.text.contains("900101"))
        #expect(run.text.count(of: "[RRN]") == 2)
    }

    @Test func `unknown fields of a delta and unknown deltas are joined too`() throws {
        let chat = Streams.chat(deltas: [
            #"{"reasoning_content":"900101"}"#, #"{"reasoning_content":"-1234568"}"#,
            #"{"reasoning_details":[{"type":"t","index":0,"text":"900101-"}]}"#,
            #"{"reasoning_details":[{"type":"t","index":0,"text":"1234568"}]}"#,
        ])
        let run = AnswerRun(chat, .chatCompletions)
        #expect(try Accumulated(run.out).texts["0 reasoning_content"] == "[RRN]")
        #expect(run.report.findings.map(\.count) == [2])
        #expect(!run.text.contains("900101"))
        let invented = ["900101", "-1234568"].map {
            Streams.event("response.new.delta", #""output_index":3,"delta":"\#($0)""#)
        }
        let responses = AnswerRun(invented.joined(), .responses)
        #expect(try Accumulated(responses.out).texts == ["3 response.new": "[RRN]"])
    }

    @Test func `token probabilities go when their text does not pass as it came`() {
        let choice =
            #"{"index":0,"delta":{"content":"%"},"logprobs":{"content":[{"token":"%","logprob":-0.1,"bytes":[57],"top_logprobs":[]}]},"finish_reason":null}"#
        let clean = Streams.chunk(choice.replacing("%", with: "a "))
        #expect(AnswerRun(clean, .chatCompletions).text == clean)
        let held = AnswerRun(Streams.chunk(choice.replacing("%", with: "9")), .chatCompletions)
        #expect(held.text.contains(#""logprobs":null"#))
        #expect(!held.text.contains("token"))
    }

    @Test func `a tool's name is never held back, and what its pieces become is inspected`() throws
    {
        let calls = ["900101-", "1234568"].map {
            #"{"tool_calls":[{"index":0,"function":{"name":"\#($0)"}}]}"#
        }
        let run = AnswerRun(Streams.chat(deltas: calls), .chatCompletions)
        #expect(run.refusal?.reason == .answerForbidden)
        #expect(!run.text.contains("1234568"))
        let name = Streams.chat(deltas: [
            #"{"tool_calls":[{"index":0,"id":"call_1","function":{"name":"look_up"}}]}"#,
            #"{"tool_calls":[{"index":0,"function":{"name":"look_up"}}]}"#,
        ])
        #expect(AnswerRun(name, .chatCompletions).text == name)
    }

    @Test func `what is held back goes out before the provider's own error`() throws {
        let stream =
            Streams.chunk(#"{"index":0,"delta":{"content":"9001"}}"#)
            + "data: {\"error\":{\"message\":\"broken\"}}\n\n"
        let run = AnswerRun(stream, .chatCompletions)
        #expect(try Accumulated(run.out).texts == ["0 content": "9001"])
        #expect(run.text.hasSuffix("data: {\"error\":{\"message\":\"broken\"}}\n\n"))
        #expect(run.report.ending == .upstreamError)
    }

    @Test func `a private key is withheld from its opening on`() throws {
        let pieces = ["key: -----BEGIN PRIV", "ATE KEY-----\nMIIC", "abc"]
        let masked = AnswerRun(Streams.responses(pieces), .responses)
        let sent = try Accumulated(masked.out)
        #expect(sent.texts == ["0 response.output_text": "key: [PRIVATEKEY]"])
        #expect(sent.wholes == Array(repeating: "key: [PRIVATEKEY]", count: 4))
        let blocked = AnswerRun(Streams.responses(pieces), .responses, action: .block)
        #expect(blocked.refusal?.detail == "privateKey")
        #expect(!blocked.text.contains("BEGIN"))
    }
}

extension String {
    /// How often `part` stands in this text.
    fileprivate func count(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
