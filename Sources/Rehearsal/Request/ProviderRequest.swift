import Foundation

/// What came in, as far as an answer depends on it.
struct ProviderRequest {
    enum Interface: Hashable, Sendable { case chat, responses, messages }

    let interface: Interface
    let model: String
    let isStreamed: Bool
    /// Chat completions alone: whether a streamed answer ends in a usage chunk.
    let wantsUsage: Bool
    let choices: Int?
    /// The last text of the user, as it came.
    let seen: String
    let system: String
    let byteCount: Int

    /// `nil` when the body is not a request of this interface.
    init?(_ interface: Interface, body: [UInt8]) {
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
            let model = json["model"]?.string
        else { return nil }
        self.interface = interface
        self.model = model
        isStreamed = json["stream"]?.bool ?? false
        wantsUsage = json["stream_options"]?["include_usage"]?.bool ?? false
        choices = json["n"]?.integer.map { min(max($0, 1), ScriptRule.choiceLimit) }
        byteCount = body.count
        switch interface {
        case .chat, .messages:
            seen = Self.lastUser(of: json["messages"]?.elements ?? [])
            system = Self.text(of: json["system"])
        case .responses:
            seen = json["input"]?.string ?? Self.lastUser(of: json["input"]?.elements ?? [])
            system = Self.text(of: json["instructions"])
        }
    }

    private static func lastUser(of messages: [JSONValue]) -> String {
        text(of: messages.last { $0["role"]?.string == "user" }?["content"])
    }

    /// A content is a text or a list of parts, of which those with a `text` count.
    private static func text(of content: JSONValue?) -> String {
        if let text = content?.string { return text }
        return (content?.elements ?? []).compactMap { $0["text"]?.string }
            .joined(separator: "\n")
    }
}
