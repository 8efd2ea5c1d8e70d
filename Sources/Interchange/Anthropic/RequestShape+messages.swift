package import Egress

extension RequestShape {
    /// `POST /v1/messages`.
    package static let messages = RequestShape(
        messageControls
            + blocks(at: "messages[].content[]") + blocks(at: "messages[].content[].content[]")
            + messageTools, namedFeatures: NamedFeatures.anthropic)

    private static let messageControls: [ShapeRule] =
        ShapeRule.control(.model, "model")
        + ShapeRule.control(.stream, "stream")
        + ShapeRule.fixed(
            "max_tokens", "inference_geo", "metadata.user_id", "service_tier", "speed",
            "stop_sequences", "stop_sequences[]", "temperature", "top_k", "top_p",
            "thinking.type", "thinking.budget_tokens", "thinking.display", "output_config",
            "output_config.effort", "output_config.format.type", "thinking", "metadata",
            "messages[].role")
        + ShapeRule.zone("cache_control", "output_config.format.schema")
        + ShapeRule.needs("codeInterpreter", "container")
        + ShapeRule.needs("remoteMCP", "mcp_servers")
        + ShapeRule.needs("compaction", "context_management")
        + ShapeRule.needs("previousResponse", "diagnostics")
        + ShapeRule.needs("userProfile", "user_profile_id")
        + ShapeRule.needs("workspace", "workspace_id")
        + ShapeRule.message("messages[]", "system")
        + ShapeRule.text("system", "system[].text", "messages[].content")
        + ShapeRule.type(.anthropicBlock, "system[].type")
        + ShapeRule.textZone("system[].citations")
        + ShapeRule.zone("system[].cache_control")

    private static let messageTools: [ShapeRule] =
        ShapeRule.type(.anthropicTool, "tools[].type")
        + ShapeRule.fixed("tools[].name", "tools[].description")
        + ShapeRule.zone(
            "tools[].input_schema", "tools[].input_examples", "tools[].cache_control",
            "tool_choice")

    /// The blocks of a message, and those of a tool's result within it.
    private static func blocks(at path: String) -> [ShapeRule] {
        ShapeRule.type(.anthropicBlock, "\(path).type", "\(path).source.content[].type")
            + ShapeRule.type(
                .anthropicSource, "\(path).source.type", "\(path).source.content[].source.type")
            + ShapeRule.text(
                "\(path).text", "\(path).thinking", "\(path).title", "\(path).context",
                "\(path).content", "\(path).source.content", "\(path).source.content[].text")
            + ShapeRule.textZone("\(path).input", "\(path).citations")
            + ShapeRule.fixed(
                "\(path).id", "\(path).name", "\(path).tool_use_id", "\(path).tool_name",
                "\(path).is_error", "\(path).source")
            + ShapeRule.control(.mediaType, "\(path).source.media_type")
            + ShapeRule.control(.mediaType, "\(path).source.content[].source.media_type")
            + ShapeRule.attachment(
                "\(path).source.data", "\(path).source.content[].source.data")
            + ShapeRule.payload("encryptedReasoning", "\(path).signature", "\(path).data")
            + ShapeRule.needs(
                "urlFetch", "\(path).source.url", "\(path).source.content[].source.url")
            + ShapeRule.needs(
                "files", "\(path).source.file_id", "\(path).source.content[].source.file_id")
            + ShapeRule.zone("\(path).cache_control", "\(path).caller")
    }
}
