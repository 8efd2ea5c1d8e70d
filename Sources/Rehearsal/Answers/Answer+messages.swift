extension Answer {
    /// A message as one body.
    func message() -> JSONValue {
        var content: [JSONValue] = []
        for step in steps {
            switch step {
            case .say(let text), .refuse(let text):
                content.append(["type": "text", "text": .string(text)])
            case .reason(let text):
                content.append([
                    "type": "thinking", "thinking": .string(text), "signature": "rehearsal",
                ])
            case .tool(let name, let arguments):
                content.append([
                    "type": "tool_use", "id": .string("toolu_rehearsal_\(content.count)"),
                    "name": .string(name), "input": Answer.parsed(arguments),
                ])
            default: continue
            }
        }
        return messageHead(
            content: .array(content), stopReason: .string(messageStop),
            outputTokens: outputTokens)
    }

    var messageStop: String { isRefused ? "refusal" : callsTools ? "tool_use" : "end_turn" }

    func messageHead(content: JSONValue, stopReason: JSONValue, outputTokens: Int)
        -> JSONValue
    {
        [
            "id": "msg_rehearsal", "type": "message", "role": "assistant",
            "model": .string(model), "content": content, "stop_reason": stopReason,
            "stop_sequence": nil,
            "usage": [
                "input_tokens": JSONValue(inputTokens), "cache_creation_input_tokens": 0,
                "cache_read_input_tokens": 0, "output_tokens": JSONValue(outputTokens),
                "service_tier": "standard",
            ],
        ]
    }
}
