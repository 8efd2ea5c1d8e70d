import Egress
import Interchange
import Testing

/// Ways to have a provider read more in a request than the gate did.
struct RequestTrickTests {
    private static let model = "\"model\":\"example-large-2026-05-01\""
    private static let chat = "/openai/v1/chat/completions"
    private static let responses = "/openai/v1/responses"
    private static let messages = "/anthropic/v1/messages"
    /// The first bytes of an image, over and over: base64 that is no text.
    private static let image = String(repeating: "iVBORw0KGgoAAAANSUhE", count: 12)

    private func reason(_ fields: String, to target: String, features: [String] = []) throws
        -> String
    {
        let fate = try RequestGate(features: features).send("{\(Self.model),\(fields)}", to: target)
        guard case .refused(let reply) = fate else { return "let through" }
        return reply.head.headers.first { $0.name == "sumun-reason" }?.value ?? ""
    }

    private func chatImage(_ url: String) -> String {
        #""messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"\#(url)"}}]}]"#
    }

    @Test(arguments: [
        "data:image/png;base64,\(image) \(image)",
        "data:image/png;base64,\(image)\\n\(image)",
        "data:image/png;base64,\(image).\(image)",
        "data:image/png;base64 ,\(image)",
        "data:image/svg+xml,%3Csvg%3E%39%30%30%31%30%31",
        " data:image/png;base64,\(image)",
        "\\u0000data:image/png;base64,\(image)",
        "da\\tta:image/png;base64,\(image)",
    ])
    func `an image needs its grant however its base64 is broken up`(url: String) throws {
        #expect(try reason(chatImage(url), to: Self.chat) == "unscannable")
    }

    @Test(arguments: [
        " https://i.example/x", "\\thttps://i.example/x", "https:/i.example", "https:i.example",
        "//i.example/x", "ht\\ntps://i.example", "blob:https://i.example",
        "HtTpS:\\\\\\\\i.example",
        "file_abc.png",
    ])
    func `what stands for an image and is none is an address to fetch`(url: String) throws {
        #expect(try reason(chatImage(url), to: Self.chat) == "feature_not_granted")
        let content = #"[{"type":"input_image","image_url":"\#(url)"}]"#
        #expect(
            try reason(#""input":[{"role":"user","content":\#(content)}]"#, to: Self.responses)
                == "feature_not_granted")
    }

    @Test(arguments: ["input_audio", "file"])
    func `a sound or a file needs its grant however its base64 is broken up`(kind: String) throws {
        let field = kind == "file" ? "file_data" : "data"
        for data in ["\(Self.image) \(Self.image)", "\(Self.image)!\(Self.image)", "x,y"] {
            let part = #"{"type":"\#(kind)","\#(kind)":{"\#(field)":"\#(data)"}}"#
            #expect(
                try reason(#""messages":[{"role":"user","content":[\#(part)]}]"#, to: Self.chat)
                    == "unscannable")
        }
    }

    @Test func `a source is read as text only where it says that it is text`() throws {
        func source(_ fields: String) -> String {
            #""messages":[{"role":"user","content":[{"type":"document","source":{\#(fields)}}]}]"#
        }
        for data in ["\(Self.image) \(Self.image)", "\(Self.image).", "hello, all"] {
            #expect(
                try reason(source(#""type":"base64","data":"\#(data)""#), to: Self.messages)
                    == "unscannable")
            #expect(
                try reason(source(#""data":"\#(data)","type":"base64""#), to: Self.messages)
                    == "unscannable")
            #expect(try reason(source(#""data":"\#(data)""#), to: Self.messages) == "unscannable")
        }
        #expect(
            try reason(source(#""data":"Hello","type":"text""#), to: Self.messages)
                == "let through")
    }

    @Test(arguments: [
        #"{"id":"msg_1","type":null}"#, #"{"id":"msg_1","role":null}"#,
        #"{"id":"msg_1","type":{}}"#, #"{"id":"msg_1","role":0}"#,
    ])
    func `an item that is named by nothing rests on state at the provider`(item: String) throws {
        #expect(try reason("\"input\":[\(item)]", to: Self.responses) == "feature_not_granted")
    }

    @Test(arguments: [
        (
            responses,
            #""tools":[{"type":"function","Type":"mcp","Server_URL":"https://m.example"}]"#
        ),
        (responses, #""tools":[{"type":"function","TYPE":"web_search"}]"#),
        (responses, #""input":[{"role":"user","content":[{"type":"input_file","File_Id":"f"}]}]"#),
        (
            messages,
            #""messages":[{"role":"user","content":[{"type":"image","Source":{"Type":"url"}}]}]"#
        ),
    ])
    func `a key in other letters than the API's is unknown`(target: String, fields: String) throws {
        #expect(try reason(fields, to: target) == "feature_not_granted")
    }

    @Test func `keys of the caller's own may differ in case alone`() throws {
        let schema = #"{"type":"object","properties":{"type":{},"Type":{},"File_ID":{}}}"#
        #expect(
            try reason(
                #""tools":[{"type":"function","name":"f","parameters":\#(schema)}]"#,
                to: Self.responses) == "let through")
    }

    @Test(.timeLimit(.minutes(1)))
    func `a body full of values costs time by its size, not by its square`() throws {
        let values = String(repeating: "900101-1234568 ", count: 20_000)
        #expect(try reason("\"user\":\"\(values)\"", to: Self.chat) == "data_forbidden")
        let strings = String(repeating: #"\"900101-1234568\","#, count: 20_000) + "1"
        let call = #"{"function":{"name":"f","arguments":"[\#(strings)]"}}"#
        let messages = #""messages":[{"role":"assistant","tool_calls":[\#(call)]}]"#
        #expect(try reason(messages, to: Self.chat) == "let through")
    }
}
