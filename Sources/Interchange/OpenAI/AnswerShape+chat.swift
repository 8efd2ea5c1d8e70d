package import Egress

extension AnswerShape {
    /// Answers of `POST /v1/chat/completions`, streamed or not.
    package static let chatCompletions = AnswerShape(
        paths: AnswerPaths(
            [
                ("model", .model),
                ("id", .plain), ("object", .plain), ("created", .plain),
                ("service_tier", .plain), ("system_fingerprint", .plain),
                ("obfuscation", .plain),
                ("choices[].index", .coordinate(0)),
                ("choices[].finish_reason", .ending),
                // Every string of a delta is added to what stands under its key already, so
                // every one is a piece, the unknown ones too; but what names the delta is not.
                ("choices[].delta.**", .piece),
                ("choices[].delta.content", .piece),
                ("choices[].delta.refusal", .piece),
                ("choices[].delta.role", .label),
                ("choices[].delta.function_call.name", .label),
                ("choices[].delta.function_call.arguments", .piece),
                ("choices[].delta.tool_calls[].index", .coordinate(1)),
                ("choices[].delta.tool_calls[].id", .label),
                ("choices[].delta.tool_calls[].type", .label),
                ("choices[].delta.tool_calls[].function.name", .label),
                ("choices[].delta.tool_calls[].function.arguments", .piece),
                ("choices[].delta.tool_calls[].custom.name", .label),
                ("choices[].delta.tool_calls[].custom.input", .piece),
                ("choices[].delta.audio.id", .label),
                ("choices[].delta.audio.expires_at", .plain),
                ("choices[].message.role", .plain),
                ("choices[].message.content", .plain),
                ("choices[].message.refusal", .plain),
                ("choices[].message.tool_calls[].function.arguments", .plain),
                ("usage.prompt_tokens", .usage(.input)),
                ("usage.completion_tokens", .usage(.output)),
                ("usage.total_tokens", .plain),
                ("error", .failure), ("error.message", .failure),
            ],
            labels: AnswerNames.labels,
            substitutes: [("choices[].logprobs", "null")]),
        pieces: .any, ends: [], terminals: [], errors: [], names: .openAI,
        errorEvent: { refusal, message in
            var out = Array("data: ".utf8)
            out += AnswerError.openAI(refusal, message)
            return out + "\n\n".utf8
        })
}
