extension Answer {
    /// A chat completion as chunks: every choice says the same, by turns.
    func chatStream() -> EventStream {
        var stream = EventStream()
        var calls = 0
        chunk(["role": "assistant", "content": "", "refusal": nil], &stream)
        for step in steps {
            switch step {
            case .say(let text): deltas("content", text, &stream)
            case .reason(let text): deltas("reasoning_content", text, &stream)
            case .refuse(let text): deltas("refusal", text, &stream)
            case .tool(let name, let arguments):
                tool(calls, name, arguments, &stream)
                calls += 1
            case .ping: stream.raw(": ping\n\n")
            case .pause(let milliseconds): stream.pause(milliseconds)
            case .error(let type, let message):
                stream.event(nil, ProviderError.body(.chat, type: type, message: message))
                return stream
            case .raw(let text): stream.raw(text)
            case .hang, .drop, .fill: if stream.stops(at: step) { return stream }
            }
        }
        chunk([:], &stream, finish: .string(chatFinish))
        if request.wantsUsage, !rule.withoutUsage {
            stream.event(nil, chunkBody(choices: [], usage: chatUsage))
        }
        stream.raw("data: [DONE]\n\n")
        return stream
    }

    private func deltas(_ field: String, _ text: String, _ stream: inout EventStream) {
        for piece in pieces(of: text) {
            stream.pause(rule.pieceMilliseconds)
            chunk(.object([.init(name: field, value: .string(piece))]), &stream)
        }
    }

    private func tool(
        _ index: Int, _ name: String, _ arguments: String, _ stream: inout EventStream
    ) {
        let opening = Answer.toolCall(index, name: name, arguments: "")
        chunk(["tool_calls": [Answer.indexed(index, opening)]], &stream)
        for piece in pieces(of: arguments) {
            stream.pause(rule.pieceMilliseconds)
            let delta: JSONValue = ["function": ["arguments": .string(piece)]]
            chunk(["tool_calls": [Answer.indexed(index, delta)]], &stream)
        }
    }

    private static func indexed(_ index: Int, _ call: JSONValue) -> JSONValue {
        call.adding([.init(name: "index", value: JSONValue(index))])
    }

    private func chunk(
        _ delta: JSONValue, _ stream: inout EventStream, finish: JSONValue = nil
    ) {
        for index in 0..<choiceCount {
            let choice: JSONValue = [
                "index": JSONValue(index), "delta": delta, "logprobs": nil,
                "finish_reason": finish,
            ]
            stream.event(nil, chunkBody(choices: [choice], usage: nil))
        }
    }

    private func chunkBody(choices: [JSONValue], usage: JSONValue) -> JSONValue {
        let body: JSONValue = [
            "id": "chatcmpl-rehearsal", "object": "chat.completion.chunk",
            "created": JSONValue(Answer.created), "model": .string(model),
            "service_tier": "default", "system_fingerprint": "fp_rehearsal",
            "choices": .array(choices),
        ]
        // Where usage was asked for, every chunk has the field, and the last one its value.
        return request.wantsUsage ? body.adding([.init(name: "usage", value: usage)]) : body
    }
}
