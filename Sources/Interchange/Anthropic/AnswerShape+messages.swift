package import Egress
import Inspection

extension AnswerShape {
    /// Answers of `POST /v1/messages`, streamed or not.
    package static let messages = AnswerShape(
        paths: AnswerPaths(
            messageFields(of: "") + messageFields(of: "message.") + [
                ("type", .eventType),
                ("index", .coordinate(0)),
                // Each delta has one string that is added to its block. A signature comes whole
                // and stands for the one before; the parts of a citation are whole texts.
                ("delta.**", .piece),
                ("delta.text", .piece), ("delta.thinking", .piece),
                ("delta.partial_json", .piece),
                ("delta.citation.**", .plain),
                ("content_block.text", .opening), ("content_block.thinking", .opening),
            ],
            labels: ["type", "id", "name", "signature", "data", "encrypted_content"]),
        pieces: .exactly("content_block_delta"), starts: [.exactly("content_block_start")],
        ends: [
            EndRule(.exactly("content_block_stop"), .unit),
            EndRule(.exactly("message_delta"), .all),
            EndRule(.exactly("message_stop"), .all),
            EndRule(.exactly("error"), .all),
        ],
        terminals: ["message_stop"], errors: ["error"],
        names: AnswerNames(
            json: ["partial_json"],
            opaque: [
                "id", "tool_use_id", "file_id", "container_id", "request_id", "signature",
                "data", "encrypted_content", "encrypted_index", "encrypted_stdout",
            ],
            counters: []),
        errorEvent: { refusal, message in
            var out = Array("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":".utf8)
            JSONWriter.append(refusal.reason.rawValue, to: &out)
            out += ",\"message\":".utf8
            JSONWriter.append(message, to: &out)
            return out + "}}\n\n".utf8
        })

    /// The fields of a message that say something about the answer as a whole.
    private static func messageFields(of prefix: String) -> [(path: String, role: LeafRole)] {
        let fields: [(path: String, role: LeafRole)] = [
            ("id", .plain), ("role", .plain), ("model", .model),
            ("usage.input_tokens", .usage(.input)),
            ("usage.output_tokens", .usage(.output)),
            ("usage.cache_creation_input_tokens", .usage(.cacheWritten)),
            ("usage.cache_read_input_tokens", .usage(.cacheRead)),
        ]
        return fields.map { (prefix + $0.path, $0.role) }
    }
}
