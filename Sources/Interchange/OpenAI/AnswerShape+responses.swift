package import Egress

extension AnswerShape {
    /// Answers of `POST /v1/responses`, streamed or not.
    ///
    /// Every event whose type ends with `.delta` carries a piece, in `delta` or below it; the
    /// event of the same family that ends with `.done` ends the text and repeats it whole, and
    /// so do the events of its part, its item and the response.
    package static let responses = AnswerShape(
        paths: AnswerPaths(
            responseFields(of: "") + responseFields(of: "response.") + [
                ("type", .eventType),
                ("sequence_number", .plain), ("item_id", .plain), ("obfuscation", .plain),
                ("output_index", .coordinate(0)),
                ("content_index", .coordinate(1)),
                ("summary_index", .coordinate(1)),
                ("command_index", .coordinate(1)),
                ("delta", .piece), ("delta.**", .piece),
                ("delta.stdout", .piece), ("delta.stderr", .piece),
                ("text", .plain), ("arguments", .plain), ("refusal", .plain),
                ("part.text", .opening), ("part.refusal", .opening),
                ("part.transcript", .opening), ("item.arguments", .opening),
                ("item.input", .opening), ("item.code", .opening),
                ("item.content[].text", .opening), ("item.content[].refusal", .opening),
                ("item.summary[].text", .opening),
            ],
            labels: AnswerNames.labels,
            substitutes: [
                ("logprobs", "[]"), ("part.logprobs", "[]"),
                ("item.content[].logprobs", "[]"),
                ("output[].content[].logprobs", "[]"),
                ("response.output[].content[].logprobs", "[]"),
            ]),
        pieces: .suffix(".delta"), starts: [.suffix(".added")],
        ends: [
            EndRule(.suffix(".done"), .family),
            EndRule(.exactly("response.output_item.done"), .unit),
            EndRule(.exactly("response.completed"), .all),
            EndRule(.exactly("response.incomplete"), .all),
            EndRule(.exactly("response.failed"), .all),
            EndRule(.exactly("error"), .all),
        ],
        terminals: ["response.completed", "response.incomplete", "response.failed"],
        errors: ["error", "response.failed"], names: .openAI,
        errorEvent: { refusal, message in
            var out = Array("event: error\ndata: ".utf8)
            out += AnswerError.responses(refusal, message)
            return out + "\n\n".utf8
        })

    /// The fields of a response object that say something about the answer as a whole.
    private static func responseFields(of prefix: String) -> [(path: String, role: LeafRole)] {
        let fields: [(path: String, role: LeafRole)] = [
            ("id", .plain), ("object", .plain), ("model", .model), ("created_at", .plain),
            ("status", .plain),
            ("usage.input_tokens", .usage(.input)), ("usage.output_tokens", .usage(.output)),
            ("error.message", .failure),
        ]
        return fields.map { (prefix + $0.path, $0.role) }
    }
}
