/// One item of a response's output: a message, reasoning, or a call of a function.
enum ResponseItem {
    case message(String)
    case refusal(String)
    case reasoning(String)
    case call(name: String, arguments: String)

    init?(_ step: ScriptStep) {
        switch step {
        case .say(let text): self = .message(text)
        case .refuse(let text): self = .refusal(text)
        case .reason(let text): self = .reasoning(text)
        case .tool(let name, let arguments): self = .call(name: name, arguments: arguments)
        case .fill, .ping, .pause, .error, .raw, .hang, .drop: return nil
        }
    }

    func id(at index: Int) -> String {
        switch self {
        case .message, .refusal: "msg_rehearsal_\(index)"
        case .reasoning: "rs_rehearsal_\(index)"
        case .call: "fc_rehearsal_\(index)"
        }
    }

    /// The item, finished; or as it is announced, with nothing in it yet.
    func item(at index: Int, finished: Bool = true) -> JSONValue {
        let id: JSONValue = .string(id(at: index))
        let status: JSONValue = finished ? "completed" : "in_progress"
        switch self {
        case .message, .refusal:
            return [
                "id": id, "type": "message", "status": status, "role": "assistant",
                "content": finished ? [part()] : [],
            ]
        case .reasoning:
            return ["id": id, "type": "reasoning", "summary": finished ? [part()] : []]
        case .call(let name, let arguments):
            return [
                "id": id, "type": "function_call", "status": status,
                "call_id": .string("call_rehearsal_\(index)"), "name": .string(name),
                "arguments": .string(finished ? arguments : ""),
            ]
        }
    }

    /// The one part of the item's content, with its text or before any.
    func part(finished: Bool = true) -> JSONValue {
        let text: JSONValue = .string(finished ? self.text : "")
        return switch self {
        case .message:
            ["type": "output_text", "annotations": [], "logprobs": [], "text": text]
        case .refusal: ["type": "refusal", "refusal": text]
        case .reasoning: ["type": "summary_text", "text": text]
        case .call: [:]
        }
    }

    var text: String {
        switch self {
        case .message(let text), .refusal(let text), .reasoning(let text): text
        case .call(_, let arguments): arguments
        }
    }
}
