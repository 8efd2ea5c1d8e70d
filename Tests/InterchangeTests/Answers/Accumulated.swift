import Foundation

/// What a client has in its hands after a stream: the texts joined by place, the whole texts that
/// events repeat, and what else happened. Written without the filter's own readers.
struct Accumulated: Equatable {
    /// Joined pieces by place: `0 content`, `0 tool 1 arguments`, `0 text_delta`.
    var texts: [String: String] = [:]
    /// Whole texts in events that repeat them, in order.
    var wholes: [String] = []
    var events: [[String: AnyHashable]] = []
    var isDone = false

    init(_ stream: [UInt8]) throws {
        for block in String(decoding: stream, as: UTF8.self).components(separatedBy: "\n\n") {
            let data = block.split(separator: "\n").filter { $0.hasPrefix("data: ") }
                .map { $0.dropFirst(6) }.joined(separator: "\n")
            if data == "[DONE]" { isDone = true }
            guard !data.isEmpty, data != "[DONE]" else { continue }
            let value = try JSONSerialization.jsonObject(with: Data(data.utf8))
            guard let event = value as? [String: Any] else { continue }
            if let event = event as? [String: AnyHashable] { events.append(event) }
            for choice in event["choices"] as? [[String: Any]] ?? [] { take(choice: choice) }
            take(typed: event)
        }
    }

    private mutating func take(choice: [String: Any]) {
        let index = choice["index"] as? Int ?? 0
        guard let delta = choice["delta"] as? [String: Any] else { return }
        for (key, value) in delta {
            if let text = value as? String { texts["\(index) \(key)", default: ""] += text }
        }
        for call in delta["tool_calls"] as? [[String: Any]] ?? [] {
            let tool = call["index"] as? Int ?? 0
            if let id = call["id"] as? String {
                texts["\(index) tool \(tool) id", default: ""] += id
            }
            for (key, value) in call["function"] as? [String: Any] ?? [:] {
                if let text = value as? String {
                    texts["\(index) tool \(tool) \(key)", default: ""] += text
                }
            }
        }
    }

    private mutating func take(typed event: [String: Any]) {
        guard let type = event["type"] as? String else { return }
        if type == "content_block_delta", let delta = event["delta"] as? [String: Any] {
            let index = event["index"] as? Int ?? 0
            for (key, value) in delta where key != "type" {
                if let text = value as? String { texts["\(index) \(key)", default: ""] += text }
            }
        }
        if type.hasSuffix(".delta"), let text = event["delta"] as? String {
            texts["\(event["output_index"] ?? 0) \(type.dropLast(6))", default: ""] += text
        }
        for key in ["text", "arguments", "refusal"] {
            if let whole = event[key] as? String { wholes.append(whole) }
        }
        if let part = (event["part"] as? [String: Any])?["text"] as? String { wholes.append(part) }
        var items = (event["response"] as? [String: Any])?["output"] as? [[String: Any]] ?? []
        if let item = event["item"] as? [String: Any] { items.append(item) }
        for item in items {
            for part in item["content"] as? [[String: Any]] ?? [] {
                if let text = part["text"] as? String { wholes.append(text) }
            }
            if let arguments = item["arguments"] as? String { wholes.append(arguments) }
        }
    }
}
