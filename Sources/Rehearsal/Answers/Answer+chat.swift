extension Answer {
    var choiceCount: Int { request.choices ?? rule.choices }

    /// A chat completion as one body.
    func chatCompletion() -> JSONValue {
        let choices = (0..<choiceCount).map { index -> JSONValue in
            [
                "index": JSONValue(index), "message": chatMessage(), "logprobs": nil,
                "finish_reason": .string(chatFinish),
            ]
        }
        let usage: [JSONValue.Member] =
            rule.withoutUsage ? [] : [.init(name: "usage", value: chatUsage)]
        let body: JSONValue = [
            "id": "chatcmpl-rehearsal", "object": "chat.completion",
            "created": JSONValue(Answer.created), "model": .string(model),
            "choices": .array(choices), "service_tier": "default",
            "system_fingerprint": "fp_rehearsal",
        ]
        return body.adding(usage)
    }

    var chatFinish: String { callsTools ? "tool_calls" : "stop" }

    var chatUsage: JSONValue {
        [
            "prompt_tokens": JSONValue(inputTokens),
            "completion_tokens": JSONValue(outputTokens),
            "total_tokens": JSONValue(inputTokens + outputTokens),
        ]
    }

    private func chatMessage() -> JSONValue {
        var refusal = JSONValue.null
        var reasoning = ""
        var calls: [JSONValue] = []
        for step in steps {
            switch step {
            case .refuse(let text): refusal = .string(text)
            case .reason(let text): reasoning += text
            case .tool(let name, let arguments):
                calls.append(Answer.toolCall(calls.count, name: name, arguments: arguments))
            default: continue
            }
        }
        var more: [JSONValue.Member] = []
        if !calls.isEmpty { more.append(.init(name: "tool_calls", value: .array(calls))) }
        if !reasoning.isEmpty {
            more.append(.init(name: "reasoning_content", value: .string(reasoning)))
        }
        let message: JSONValue = [
            "role": "assistant", "content": .string(text), "refusal": refusal,
            "annotations": [],
        ]
        return message.adding(more)
    }

    static func toolCall(_ index: Int, name: String, arguments: String) -> JSONValue {
        [
            "id": .string("call_rehearsal_\(index)"), "type": "function",
            "function": ["name": .string(name), "arguments": .string(arguments)],
        ]
    }
}
