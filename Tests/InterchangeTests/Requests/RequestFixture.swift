import Foundation

/// One request of `Tests/Fixtures/Requests`: it uses one field of its API in one of its forms,
/// and every text in that field, keys included, is `(planted)`.
struct RequestFixture: Sendable, CustomStringConvertible {
    let api: String
    let field: String
    /// JSON text.
    let request: String

    var description: String { "\(api) \(field) \(request.prefix(160))" }

    static let model = "example-large-2026-05-01"
    private static let planted = #""(planted)""#

    var target: String {
        switch api {
        case "chat": "/openai/v1/chat/completions"
        case "responses": "/openai/v1/responses"
        default: "/anthropic/v1/messages"
        }
    }

    /// How many planted texts there are.
    var count: Int { request.components(separatedBy: Self.planted).count - 1 }

    /// The JSON with `value` in the planted place `index` and plain text in the others.
    func json(planting value: String, at index: Int) -> String {
        var out = ""
        for (at, part) in request.components(separatedBy: Self.planted).enumerated() {
            if at > 0 { out += at - 1 == index ? "\"\(value)\"" : "\"text\(at)\"" }
            out += part
        }
        return out
    }

    static let all: [RequestFixture] = {
        let folder = URL(filePath: #filePath)
            .appending(path: "../../../Fixtures/Requests").standardizedFileURL
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().flatMap { (try? read(folder.appending(path: $0))) ?? [] }
    }()

    private static func read(_ file: URL) throws -> [RequestFixture] {
        let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        return try (rows as? [[String: Any]] ?? []).map { row in
            let request = try JSONSerialization.data(
                withJSONObject: row["request"] ?? [:], options: [.sortedKeys])
            return RequestFixture(
                api: row["api"] as? String ?? "", field: row["field"] as? String ?? "",
                request: String(decoding: request, as: UTF8.self)
                    .replacing("(model)", with: model))
        }
    }
}
