import Egress
import Inspection
import Synchronization
import Vocabulary

/// Stand-ins for what the gate is given from outside.
enum Toy {
    /// Not a cryptographic hash: the same digest for the same bytes is all that tests need.
    static let digest: @Sendable (Span<UInt8>) -> Digest = { bytes in
        var words = [UInt64](repeating: 0xCBF2_9CE4_8422_2325, count: 4)
        for index in 0..<bytes.count {
            for lane in 0..<4 {
                words[lane] =
                    (words[lane] ^ UInt64(bytes[index]) &+ UInt64(lane)) &* 0x100_0000_01B3
            }
        }
        var out: [UInt8] = []
        for word in words {
            for shift in 0..<8 { out.append(UInt8(truncatingIfNeeded: word >> UInt64(shift * 8))) }
        }
        guard let digest = Digest(out) else { preconditionFailure("four words are 32 bytes") }
        return digest
    }

    static let seal = CommitmentSeal(
        commit: { _, bytes in digest(bytes) },
        begin: { _ in
            let box = Box()
            return CommitmentSeal.Running(
                add: { span in
                    for index in 0..<span.count { box.bytes.withLock { $0.append(span[index]) } }
                },
                finish: { box.bytes.withLock { digest($0.span) } })
        })

    private final class Box: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    /// An API in the manner of the real ones, with one rule of each sort.
    static let dialect = Dialect(
        name: .openAI,
        operations: [
            Operation(method: "POST", path: "/v1/chat", task: .generate(request, answer)),
            Operation(method: "POST", path: "/v1/more", task: .generate(request, answer)),
            Operation(method: "GET", path: "/v1/models", task: .listModels),
        ], passedHeaders: ["toy-version"], optInHeaders: [("toy-beta", "beta")],
        plainQueries: ["plain=1"],
        refusals: RefusalForm { refusal, message in
            Array("{\"code\":\"\(refusal.reason.rawValue)\",\"message\":\"\(message)\"}".utf8)
        },
        modelList: { Array($0.joined(separator: ",").utf8) })

    static let parts = TypeFamily("part", plain: ["text", "image"], features: ["files": ["file"]])
    static let tools = TypeFamily("tool", plain: ["function"], features: ["webSearch": ["search"]])

    static let request = RequestShape(
        ShapeRule.control(.model, "model") + ShapeRule.control(.stream, "stream")
            + ShapeRule.control(.store, "store") + ShapeRule.needs("store", "store")
            + ShapeRule.control(.streamOptions, "stream_options")
            + ShapeRule.control(.includeUsage, "stream_options.include_usage")
            + ShapeRule.message("messages[]") + ShapeRule.fixed("messages[].role", "user", "seed")
            + ShapeRule.text("messages[].content", "messages[].content[].text", "instructions")
            + ShapeRule.type(parts, "messages[].content[].type")
            + ShapeRule.payload("image", "messages[].content[].data")
            + ShapeRule.nested("messages[].calls[].arguments")
            + ShapeRule.textZone("messages[].input") + ShapeRule.zone("schema")
            + ShapeRule.type(tools, "tools[].type") + ShapeRule.fixed("tools[].description")
            + ShapeRule.item("items[]", namedBy: ["type", "role"], otherwise: "storedItem"),
        namedFeatures: ["file_id": "files"], storesByDefault: true, usageIsAsked: true)

    static let answer = AnswerShape(
        paths: AnswerPaths(
            [
                ("model", .model), ("text", .piece), ("usage.in", .usage(.input)),
                ("usage.out", .usage(.output)), ("error", .failure),
            ], labels: []),
        pieces: .any, ends: [], terminals: [], errors: [],
        names: AnswerNames(json: [], opaque: [], counters: []),
        errorEvent: { refusal, _ in
            Array("data: {\"error\":\"\(refusal.reason.rawValue)\"}\n\n".utf8)
        })
}
