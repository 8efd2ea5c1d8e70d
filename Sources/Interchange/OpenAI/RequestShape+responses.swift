package import Egress

extension RequestShape {
    /// `POST /v1/responses`, which keeps what it is sent unless told otherwise.
    package static let responses = RequestShape(
        responseControls + responseInput + responseCalls + responseTools,
        namedFeatures: NamedFeatures.openAI, storesByDefault: true)

    private static let responseControls: [ShapeRule] =
        ShapeRule.control(.model, "model")
        + ShapeRule.control(.stream, "stream")
        + ShapeRule.fixed(
            "stream_options.include_obfuscation", "include", "include[]", "max_output_tokens",
            "max_tool_calls", "parallel_tool_calls", "prompt_cache_key", "reasoning",
            "reasoning.effort", "reasoning.summary", "reasoning.generate_summary",
            "safety_identifier", "service_tier", "temperature", "top_logprobs", "top_p",
            "truncation", "user", "text.verbosity", "text.format.type", "text.format.name",
            "text.format.description", "text.format.strict", "image.context_compression",
            "stream_options")
        + ShapeRule.zone("metadata", "text.format.schema")
        + ShapeRule.control(.store, "store") + ShapeRule.needs("store", "store")
        + ShapeRule.needs("accessPrograms", "access_programs")
        + ShapeRule.needs("background", "background", "background_options")
        + ShapeRule.needs("compaction", "context_management")
        + ShapeRule.needs("conversation", "conversation")
        + ShapeRule.needs("moderation", "moderation")
        + ShapeRule.needs("previousResponse", "previous_response_id")
        + ShapeRule.needs("storedPrompt", "prompt")
        + ShapeRule.needs("promptCache", "prompt_cache_options", "prompt_cache_retention")

    private static let responseInput: [ShapeRule] =
        ShapeRule.item("input[]", namedBy: ["type", "role"], otherwise: "storedItem")
        + ShapeRule.type(.openAIItem, "input[].type")
        + ShapeRule.fixed("input[].role", "input[].id", "input[].status", "input[].phase")
        + ShapeRule.text(
            "instructions", "input", "input[].content", "input[].content[].text",
            "input[].content[].refusal", "input[].summary[].text")
        + ShapeRule.type(.openAIPart, "input[].content[].type", "input[].summary[].type")
        + ShapeRule.fixed("input[].content[].detail", "input[].content[].filename")
        + ShapeRule.zone("input[].content[].annotations", "input[].content[].logprobs")
        + ShapeRule.payload("image", "input[].content[].image_url")
        + ShapeRule.payload("document", "input[].content[].file_data")
        + ShapeRule.payload("audio", "input[].content[].input_audio.data")
        + ShapeRule.payload("encryptedReasoning", "input[].encrypted_content")
        + ShapeRule.needs("files", "input[].content[].file_id")
        + ShapeRule.needs("urlFetch", "input[].content[].file_url")

    private static let responseCalls: [ShapeRule] =
        ShapeRule.fixed("input[].call_id", "input[].name", "input[].namespace")
        + ShapeRule.nested("input[].arguments")
        + ShapeRule.text("input[].input", "input[].output", "input[].output[].text")
        + ShapeRule.type(.openAIPart, "input[].output[].type")
        + ShapeRule.fixed("input[].output[].detail", "input[].output[].filename")
        + ShapeRule.payload("image", "input[].output[].image_url")
        + ShapeRule.payload("document", "input[].output[].file_data")
        + ShapeRule.needs("files", "input[].output[].file_id")
        + ShapeRule.needs("urlFetch", "input[].output[].file_url")

    private static let responseTools: [ShapeRule] =
        ShapeRule.type(.openAITool, "tools[].type")
        + ShapeRule.fixed("tools[].name", "tools[].description", "tools[].strict")
        + ShapeRule.zone(
            "tools[].parameters", "tools[].output_schema", "tools[].format", "tool_choice")
}
