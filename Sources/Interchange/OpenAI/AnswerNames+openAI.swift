import Egress

extension AnswerNames {
    /// Keys of strings in a delta that come whole: clients read them with the first piece.
    static let labels = [
        "id", "type", "role", "name", "object", "status", "format", "signature", "data",
        "encrypted_content",
    ]

    /// Keys of both OpenAI APIs that say what a leaf is wherever it stands.
    static let openAI = AnswerNames(
        json: ["arguments"],
        opaque: [
            "id", "item_id", "call_id", "file_id", "container_id", "previous_response_id",
            "system_fingerprint", "obfuscation", "encrypted_content", "signature",
            "partial_image_b64",
        ],
        counters: ["created", "created_at", "completed_at", "expires_at", "seed"])
}
