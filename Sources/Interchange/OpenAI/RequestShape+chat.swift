package import Egress

extension RequestShape {
    /// `POST /v1/chat/completions`.
    package static let chatCompletions = RequestShape(
        chatControls + chatMessages + chatTools, namedFeatures: NamedFeatures.openAI,
        usageIsAsked: true)

    private static let chatControls: [ShapeRule] =
        ShapeRule.control(.model, "model")
        + ShapeRule.control(.stream, "stream")
        + ShapeRule.control(.streamOptions, "stream_options")
        + ShapeRule.control(.includeUsage, "stream_options.include_usage")
        + ShapeRule.fixed(
            "stream_options.include_obfuscation", "frequency_penalty", "logprobs",
            "max_completion_tokens", "max_tokens", "n", "parallel_tool_calls",
            "presence_penalty", "prompt_cache_key", "reasoning_effort", "safety_identifier",
            "seed", "service_tier", "stop", "stop[]", "temperature", "top_logprobs", "top_p",
            "user", "verbosity", "modalities", "modalities[]")
        + ShapeRule.zone("logit_bias", "metadata")
        + ShapeRule.control(.store, "store") + ShapeRule.needs("store", "store")
        + ShapeRule.needs("webSearch", "web_search_options")
        + ShapeRule.needs("audio", "audio")
        + ShapeRule.needs("moderation", "moderation")
        + ShapeRule.needs("promptCache", "prompt_cache_options", "prompt_cache_retention")
        + ShapeRule.text("prediction.content", "prediction.content[].text")
        + ShapeRule.type(.openAIPart, "prediction.content[].type")
        + ShapeRule.message("prediction")
        + ShapeRule.fixed(
            "prediction.type", "response_format.type", "response_format.json_schema.name",
            "response_format.json_schema.description", "response_format.json_schema.strict")
        + ShapeRule.zone("response_format.json_schema.schema")

    private static let chatMessages: [ShapeRule] =
        ShapeRule.message("messages[]")
        + ShapeRule.fixed(
            "messages[].role", "messages[].name", "messages[].tool_call_id",
            "messages[].content[].image_url.detail", "messages[].content[].input_audio.format",
            "messages[].content[].file.filename")
        + ShapeRule.text(
            "messages[].content", "messages[].content[].text", "messages[].content[].refusal",
            "messages[].refusal")
        + ShapeRule.type(.openAIPart, "messages[].content[].type")
        + ShapeRule.payload(
            "image", "messages[].content[].image_url", "messages[].content[].image_url.url")
        + ShapeRule.payload("audio", "messages[].content[].input_audio.data")
        + ShapeRule.payload("document", "messages[].content[].file.file_data")
        + ShapeRule.needs("files", "messages[].content[].file.file_id")
        + ShapeRule.needs("audio", "messages[].audio")
        + ShapeRule.type(.openAIToolCall, "messages[].tool_calls[].type")
        + ShapeRule.fixed(
            "messages[].tool_calls[].id", "messages[].tool_calls[].function.name",
            "messages[].tool_calls[].custom.name", "messages[].function_call.name")
        + ShapeRule.nested(
            "messages[].tool_calls[].function.arguments", "messages[].function_call.arguments")
        + ShapeRule.text("messages[].tool_calls[].custom.input")

    private static let chatTools: [ShapeRule] =
        ShapeRule.type(.openAITool, "tools[].type")
        + ShapeRule.fixed(
            "tools[].function.name", "tools[].function.description", "tools[].function.strict",
            "tools[].custom.name", "tools[].custom.description", "functions[].name",
            "functions[].description", "function_call")
        + ShapeRule.zone(
            "tools[].function.parameters", "tools[].custom.format", "functions[].parameters",
            "function_call", "tool_choice")
}
