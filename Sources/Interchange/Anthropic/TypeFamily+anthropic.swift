import Egress

/// The types of tagged objects in Anthropic's requests; what stands on neither list is unknown.
extension TypeFamily {
    /// Tools without a type are the caller's own. Those of the caller's machine that only have a
    /// schema of the provider's (shell, editor, memory) are run by the caller.
    static let anthropicTool = TypeFamily(
        "tool",
        plain: [
            "custom", "bash_20250124", "text_editor_20250124", "text_editor_20250429",
            "text_editor_20250728", "memory_20250818",
        ],
        features: [
            "webSearch": [
                "web_search_20250305", "web_search_20260209", "web_search_20260318",
            ],
            "urlFetch": [
                "web_fetch_20250910", "web_fetch_20260209", "web_fetch_20260309",
                "web_fetch_20260318",
            ],
            "codeInterpreter": [
                "code_execution_20250522", "code_execution_20250825",
                "code_execution_20260120", "code_execution_20260521",
            ],
            "computerUse": [
                "computer_20241022", "computer_20250124", "computer_20251124",
                "computer_toolset_20260801", "browser_toolset_20260801",
            ],
            "toolSearch": [
                "tool_search_tool_bm25", "tool_search_tool_bm25_20251119",
                "tool_search_tool_regex", "tool_search_tool_regex_20251119",
            ],
        ])

    static let anthropicBlock = TypeFamily(
        "part",
        plain: [
            "text", "image", "document", "search_result", "thinking", "redacted_thinking",
            "tool_use", "tool_result", "tool_reference",
        ],
        features: [
            "webSearch": ["web_search_tool_result", "web_search_result"],
            "urlFetch": ["web_fetch_tool_result", "web_fetch_result"],
            "codeInterpreter": [
                "code_execution_tool_result", "bash_code_execution_tool_result",
                "text_editor_code_execution_tool_result",
            ],
            "serverTools": ["server_tool_use"],
            "remoteMCP": ["mcp_tool_use", "mcp_tool_result"],
            "toolSearch": ["tool_search_tool_result"],
            "computerUse": ["browser_state"],
            "files": ["container_upload"],
        ])

    /// Where an image or a document comes from.
    static let anthropicSource = TypeFamily(
        "source", plain: ["base64", "text", "content"],
        features: ["urlFetch": ["url"], "files": ["file"]])
}

extension NamedFeatures {
    static let anthropic = [
        "file_id": "files", "file_ids": "files", "server_url": "remoteMCP",
        "container": "codeInterpreter", "container_id": "codeInterpreter",
    ]
}
