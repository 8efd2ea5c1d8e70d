extension Answer {
    /// A response with `status` and the items that it has so far.
    func response(status: String, output: [JSONValue], error: JSONValue = nil) -> JSONValue {
        [
            "id": "resp_rehearsal", "object": "response",
            "created_at": JSONValue(Answer.created), "status": .string(status),
            "background": false, "error": error, "incomplete_details": nil,
            "instructions": nil, "max_output_tokens": nil, "model": .string(model),
            "output": .array(output), "parallel_tool_calls": true,
            "previous_response_id": nil, "reasoning": ["effort": nil, "summary": nil],
            "service_tier": "default", "store": false, "temperature": 1,
            "text": ["format": ["type": "text"]], "tool_choice": "auto", "tools": [],
            "top_p": 1, "truncation": "disabled",
            "usage": status == "completed" && !rule.withoutUsage ? responseUsage : nil,
            "user": nil, "metadata": [:],
        ]
    }

    private var responseUsage: JSONValue {
        [
            "input_tokens": JSONValue(inputTokens),
            "input_tokens_details": ["cached_tokens": 0, "cache_write_tokens": 0],
            "output_tokens": JSONValue(outputTokens),
            "output_tokens_details": ["reasoning_tokens": 0],
            "total_tokens": JSONValue(inputTokens + outputTokens),
        ]
    }

    /// The items of a finished response, one for each thing said.
    func responseItems() -> [JSONValue] {
        steps.compactMap { ResponseItem($0) }.enumerated().map { $1.item(at: $0) }
    }
}
