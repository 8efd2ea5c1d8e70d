/// An error in the shape that each interface's SDK expects.
enum ProviderError {
    static func plan(
        _ interface: ProviderRequest.Interface, status: Int, type: String, message: String
    ) -> AnswerPlan {
        AnswerPlan(status: status, json: body(interface, type: type, message: message))
    }

    static func body(
        _ interface: ProviderRequest.Interface, type: String, message: String
    ) -> JSONValue {
        let text: JSONValue = .string(Answer.notice + message)
        return switch interface {
        case .chat, .responses:
            ["error": ["message": text, "type": .string(type), "param": nil, "code": nil]]
        case .messages:
            [
                "type": "error", "error": ["type": .string(type), "message": text],
                "request_id": "req_rehearsal",
            ]
        }
    }
}
