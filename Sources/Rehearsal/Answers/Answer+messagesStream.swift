import Foundation

extension Answer {
    /// A message as events, a content block for each thing said.
    func messagesStream() -> EventStream {
        var stream = EventStream()
        stream.event(
            "message_start",
            [
                "type": "message_start",
                "message": messageHead(content: [], stopReason: nil, outputTokens: 1),
            ])
        stream.event("ping", ["type": "ping"])
        var blocks = 0
        for step in steps {
            switch step {
            case .say, .refuse, .reason, .tool:
                block(blocks, step, &stream)
                blocks += 1
            case .ping: stream.event("ping", ["type": "ping"])
            case .pause(let milliseconds): stream.pause(milliseconds)
            case .error(let type, let message):
                stream.event(
                    "error", ProviderError.body(.messages, type: type, message: message))
                return stream
            case .raw(let text): stream.raw(text)
            case .hang, .drop, .fill: if stream.stops(at: step) { return stream }
            }
        }
        stream.event(
            "message_delta",
            [
                "type": "message_delta",
                "delta": ["stop_reason": .string(messageStop), "stop_sequence": nil],
                "usage": ["output_tokens": JSONValue(outputTokens)],
            ])
        stream.event("message_stop", ["type": "message_stop"])
        return stream
    }

    private func block(_ index: Int, _ step: ScriptStep, _ stream: inout EventStream) {
        let kind: (start: JSONValue, delta: String, field: String) =
            switch step {
            case .reason:
                (
                    ["type": "thinking", "thinking": "", "signature": ""], "thinking_delta",
                    "thinking"
                )
            case .tool(let name, _):
                (
                    [
                        "type": "tool_use", "id": .string("toolu_rehearsal_\(index)"),
                        "name": .string(name), "input": [:],
                    ], "input_json_delta", "partial_json"
                )
            default: (["type": "text", "text": ""], "text_delta", "text")
            }
        stream.event(
            "content_block_start",
            [
                "type": "content_block_start", "index": JSONValue(index),
                "content_block": kind.start,
            ])
        for piece in pieces(of: step.spoken) {
            stream.pause(rule.pieceMilliseconds)
            delta(index, kind.delta, kind.field, piece, &stream)
        }
        if case .reason = step {
            delta(index, "signature_delta", "signature", "rehearsal", &stream)
        }
        stream.event(
            "content_block_stop", ["type": "content_block_stop", "index": JSONValue(index)])
    }

    private func delta(
        _ index: Int, _ type: String, _ field: String, _ piece: String,
        _ stream: inout EventStream
    ) {
        stream.event(
            "content_block_delta",
            [
                "type": "content_block_delta", "index": JSONValue(index),
                "delta": .object([
                    .init(name: "type", value: .string(type)),
                    .init(name: field, value: .string(piece)),
                ]),
            ])
    }

    /// A tool's arguments as a value; what is no JSON stays a string.
    static func parsed(_ arguments: String) -> JSONValue {
        (try? JSONDecoder().decode(JSONValue.self, from: Data(arguments.utf8)))
            ?? .string(arguments)
    }
}
