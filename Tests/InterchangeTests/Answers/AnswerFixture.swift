import Foundation
import Interchange
import Egress

/// One event or body of an API as `Tests/Fixtures/Answers` has it: every string that is text is
/// `(planted)`; `(body)` stands for the API's whole body.
struct AnswerFixture: Sendable, CustomStringConvertible {
    let api: String
    let form: AnswerFilter.Form
    let type: String
    /// JSON text.
    let event: String
    /// What stands between its planted strings.
    private let parts: [String]

    init(api: String, form: AnswerFilter.Form, type: String, event: String) {
        self.api = api
        self.form = form
        self.type = type
        self.event = event
        parts = event.components(separatedBy: Self.planted)
    }

    var description: String { "\(api) \(form) \(type)" }

    static let planted = #""(planted)""#

    var shape: AnswerShape {
        switch api {
        case "chat": .chatCompletions
        case "responses": .responses
        default: .messages
        }
    }

    /// How many planted strings there are.
    var count: Int { parts.count - 1 }

    /// The planted places.
    var places: Range<Int> { 0..<count }

    /// Whether the place is a token of a text beside it: such are left out when it changes.
    func isToken(_ index: Int) -> Bool {
        parts[index].hasSuffix(#""token":"#)
    }

    /// The JSON with `value` in the planted place `index` and plain text in the others.
    func json(planting value: String, at index: Int) -> String {
        var out = ""
        for (at, part) in parts.enumerated() {
            if at > 0 { out += at - 1 == index ? "\"\(value)\"" : "\"text \(at), \"" }
            out += part
        }
        return out
    }

    /// The bytes as they come from a provider: an event in a stream that ends well, or a body.
    func answer(_ json: String) -> String {
        guard form == .events else { return json }
        let name = api == "chat" ? "" : "event: \(type)\n"
        return "\(name)data: \(json)\n\ndata: [DONE]\n\n"
    }

    static let all: [AnswerFixture] = {
        let fixtures = read("Answers")
        return fixtures.flatMap { $0.filled(with: fixtures) }
    }()

    /// The maps of the API whose keys are planted, and the events that hold a body with one.
    static let keyed: [AnswerFixture] = {
        let fixtures = read("AnswerKeys")
        let events = read("Answers").filter { $0.event.contains("\"(body)\"") }
        return fixtures + events.flatMap { $0.filled(with: fixtures) }
    }()

    /// With each body among `fixtures` in the place of `(body)`.
    private func filled(with fixtures: [AnswerFixture]) -> [AnswerFixture] {
        guard event.contains("\"(body)\"") else { return [self] }
        return fixtures.filter { $0.form == .body && $0.api == api }.map { body in
            AnswerFixture(
                api: api, form: form, type: type,
                event: event.replacing("\"(body)\"", with: body.event))
        }
    }

    private static func read(_ folder: String) -> [AnswerFixture] {
        let folder = URL(filePath: #filePath)
            .appending(path: "../../../Fixtures/\(folder)").standardizedFileURL
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().flatMap { (try? read(folder.appending(path: $0))) ?? [] }
    }

    private static func read(_ file: URL) throws -> [AnswerFixture] {
        let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        return try (rows as? [[String: Any]] ?? []).map { row in
            let event = try JSONSerialization.data(
                withJSONObject: row["event"] ?? [:], options: [.sortedKeys])
            return AnswerFixture(
                api: row["api"] as? String ?? "",
                form: row["form"] as? String == "body" ? .body : .events,
                type: row["type"] as? String ?? "",
                event: String(decoding: event, as: UTF8.self))
        }
    }
}
