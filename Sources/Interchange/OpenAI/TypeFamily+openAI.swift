import Egress

/// The types of tagged objects in OpenAI's requests; what stands on neither list is unknown.
extension TypeFamily {
    static let openAITool = TypeFamily(
        "tool", plain: ["function", "custom"],
        features: [
            "webSearch": [
                "web_search", "web_search_2025_08_26", "web_search_preview",
                "web_search_preview_2025_03_11",
            ],
            "fileSearch": ["file_search"],
            "codeInterpreter": ["code_interpreter", "programmatic_tool_calling"],
            "computerUse": ["computer", "computer_use_preview"],
            "remoteMCP": ["mcp"],
            "imageGeneration": ["image_generation"],
            "shell": ["shell", "local_shell", "apply_patch"],
            "toolSearch": ["tool_search", "namespace"],
        ])

    static let openAIToolCall = TypeFamily("toolCall", plain: ["function", "custom"])

    /// Parts of a message; what an image, a sound or a file holds has its own rule.
    static let openAIPart = TypeFamily(
        "part",
        plain: [
            "text", "refusal", "image_url", "input_audio", "file", "input_text", "input_image",
            "input_file", "output_text", "summary_text", "reasoning_text",
        ],
        features: ["computerUse": ["computer_screenshot"]])

    /// Items of a response's input.
    static let openAIItem = TypeFamily(
        "item",
        plain: [
            "message", "function_call", "function_call_output", "custom_tool_call",
            "custom_tool_call_output", "reasoning",
        ],
        features: [
            "storedItem": ["item_reference"],
            "webSearch": ["web_search_call"],
            "fileSearch": ["file_search_call"],
            "codeInterpreter": ["code_interpreter_call", "program", "program_output"],
            "computerUse": ["computer_call", "computer_call_output"],
            "imageGeneration": ["image_generation_call"],
            "remoteMCP": [
                "mcp_list_tools", "mcp_approval_request", "mcp_approval_response", "mcp_call",
            ],
            "shell": [
                "shell_call", "shell_call_output", "local_shell_call", "local_shell_call_output",
                "apply_patch_call", "apply_patch_call_output",
            ],
            "toolSearch": ["tool_search_call", "tool_search_output"],
            "compaction": ["compaction", "compaction_trigger"],
        ])
}

/// Keys that rest on state at the provider, or make it fetch, wherever they stand.
enum NamedFeatures {
    static let openAI = [
        "file_id": "files", "file_ids": "files", "file_url": "urlFetch",
        "server_url": "remoteMCP", "connector_id": "remoteMCP", "tunnel_id": "remoteMCP",
        "container": "codeInterpreter", "container_id": "codeInterpreter",
        "vector_store_ids": "fileSearch",
    ]
}
