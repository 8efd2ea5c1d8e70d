import Foundation

extension AnswerPlan {
    /// The answer of `script` to a request for `target`.
    static func answer(
        to target: String, method: String, isAnthropic: Bool, body: [UInt8], by script: Script
    )
        -> AnswerPlan
    {
        let path = target.prefix { $0 != "?" }
        switch (method, path) {
        case ("GET", "/v1/models"):
            return ModelList.plan(isAnthropic: isAnthropic)
        case ("POST", "/v1/chat/completions"): return answer(.chat, body, script)
        case ("POST", "/v1/responses"): return answer(.responses, body, script)
        case ("POST", "/v1/messages"): return answer(.messages, body, script)
        default:
            return ProviderError.plan(
                isAnthropic ? .messages : .chat, status: 404, type: "not_found_error",
                message: "the rehearsal provider has no \(method) \(path)")
        }
    }

    private static func answer(
        _ interface: ProviderRequest.Interface, _ body: [UInt8], _ script: Script
    ) -> AnswerPlan {
        guard let request = ProviderRequest(interface, body: body) else {
            return ProviderError.plan(
                interface, status: 400, type: "invalid_request_error",
                message: "the body is not a request with a model")
        }
        let rule = script.rule(model: request.model, text: request.seen)
        if let wire = rule.wire {
            return AnswerPlan(head: nil, pieces: [.bytes(Array(wire.utf8)), .drop])
        }
        let answer = Answer(to: request, by: rule)
        var plan =
            rule.status != 200
            ? answer.refusal(status: rule.status)
            : request.isStreamed ? answer.streamed() : answer.whole()
        plan.head?.headers.merge(rule.headers) { $1 }
        return rule.pieceBytes.map { plan.torn(into: $0) } ?? plan
    }
}
