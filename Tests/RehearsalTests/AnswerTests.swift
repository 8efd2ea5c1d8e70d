import Foundation
import Testing

@testable import Rehearsal

struct AnswerTests {
    private func plan(_ path: String, _ body: String, _ script: Script = .standard)
        -> AnswerPlan
    {
        .answer(
            to: path, method: "POST", isAnthropic: path == "/v1/messages",
            body: Array(body.utf8), by: script)
    }

    private func text(_ plan: AnswerPlan) -> String {
        String(
            decoding: plan.pieces.flatMap { piece -> [UInt8] in
                if case .bytes(let bytes) = piece { bytes } else { [] }
            }, as: UTF8.self)
    }

    /// The values of every `data:` line that is JSON.
    private func events(_ plan: AnswerPlan) throws -> [JSONValue] {
        try text(plan).split(separator: "\n").filter { $0.hasPrefix("data: {") }.map {
            try JSONDecoder().decode(JSONValue.self, from: Data($0.dropFirst(6).utf8))
        }
    }

    @Test(arguments: 0..<3, [true, false])
    func `every answer says that it is no AI and what it saw`(interface: Int, streamed: Bool)
        throws
    {
        let (path, body) = Request.all[interface]
        let answer = plan(path, body("수문 [RRN-1]", streamed))
        #expect(answer.head?.status == 200)
        let said =
            streamed
            ? try events(answer).compactMap(delta).joined()
            : text(answer)
        #expect(said.contains("[rehearsal: no AI wrote this] 수문 [RRN-1]"))
    }

    private func delta(_ event: JSONValue) -> String? {
        event["choices"]?.elements?.first?["delta"]?["content"]?.string
            ?? (event["type"]?.string == "response.output_text.delta"
                ? event["delta"]?.string : nil) ?? event["delta"]?["text"]?.string
    }

    @Test(arguments: 0..<3)
    func `the same request gets the same bytes`(interface: Int) {
        let (path, body) = Request.all[interface]
        for marker in ["", "rehearse:tool", "rehearse:reason", "rehearse:two"] {
            for streamed in [true, false] {
                #expect(plan(path, body(marker, streamed)) == plan(path, body(marker, streamed)))
            }
        }
    }

    @Test func `every body and every event is JSON, for every marker`() throws {
        let markers = Script.standard.rules.compactMap(\.marker)
        for marker in markers where !["rehearse:malformed", "rehearse:large"].contains(marker) {
            for (path, body) in Request.all {
                let streamed = plan(path, body(marker, true))
                if streamed.head?.headers["Content-Type"]?.hasPrefix("text/event") == true {
                    #expect(try !events(streamed).isEmpty, "\(marker) on \(path)")
                }
                let whole = plan(path, body(marker, false))
                guard whole.head != nil, whole.pieces.count == 1 else { continue }
                _ = try JSONDecoder().decode(JSONValue.self, from: Data(text(whole).utf8))
            }
        }
    }

    @Test func `a chat stream ends in usage only where it was asked for`() throws {
        let with = try events(
            plan(
                "/v1/chat/completions",
                Request.chat("a", stream: true, more: #","stream_options":{"include_usage":true}"#))
        )
        #expect(with.last?["usage"]?["total_tokens"]?.integer != nil)
        #expect(with.dropLast().allSatisfy { $0["usage"] == .null })
        let without = try events(plan("/v1/chat/completions", Request.chat("a", stream: true)))
        #expect(without.allSatisfy { $0["usage"] == nil })
    }

    @Test func `two choices come by turns`() throws {
        let answer = plan(
            "/v1/chat/completions", Request.chat("a", stream: true, more: #","n":2"#))
        let indices = try events(answer).compactMap {
            $0["choices"]?.elements?.first?["index"]?.integer
        }
        #expect(indices.starts(with: [0, 1, 0, 1]))
    }

    @Test(arguments: 0..<3)
    func `the arguments of a tool call come in pieces that make one JSON`(interface: Int) throws {
        let (path, body) = Request.all[interface]
        let pieces = try events(plan(path, body("rehearse:tool", true))).compactMap { event in
            event["choices"]?.elements?.first?["delta"]?["tool_calls"]?.elements?.first?[
                "function"]?["arguments"]?.string
                ?? event["delta"]?["partial_json"]?.string
                ?? (event["type"]?.string == "response.function_call_arguments.delta"
                    ? event["delta"]?.string : nil)
        }
        #expect(pieces.count > 3)
        let arguments = try JSONDecoder().decode(
            JSONValue.self, from: Data(pieces.joined().utf8))
        #expect(arguments["asset"]?.string == "web-01")
        #expect(arguments["note"]?.string == "rehearse:tool")
    }

    @Test func `a response's events are numbered without a gap`() throws {
        for marker in ["", "rehearse:tool", "rehearse:reason", "rehearse:refuse"] {
            let numbers = try events(
                plan("/v1/responses", Request.responses(marker, stream: true))
            ).map { $0["sequence_number"]?.integer }
            #expect(numbers == Array(0..<numbers.count))
        }
    }

    @Test(arguments: ["{", "[]", "{}", #"{"model":7}"#, "\u{0}", ""])
    func `a body that is no request gets the interface's own error`(body: String) {
        for (path, _) in Request.all {
            let answer = plan(path, body)
            #expect(answer.head?.status == 400)
            #expect(text(answer).contains("no AI"))
        }
    }

    @Test func `a status rule answers with an error of its type`() throws {
        let answer = plan("/v1/messages", Request.messages("rehearse:limit"))
        #expect(answer.head?.status == 429)
        let body = try JSONDecoder().decode(JSONValue.self, from: Data(text(answer).utf8))
        #expect(body["error"]?["type"]?.string == "rate_limit_error")
    }
}
