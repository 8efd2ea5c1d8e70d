/// One thing that an answer does, in order.
package enum ScriptStep: Hashable, Sendable {
    /// Text; `{seen}` stands for the last user text as it came, `{system}` for the system text.
    case say(String)
    /// So many bytes of text.
    case fill(Int)
    /// Reasoning or thinking before the text.
    case reason(String)
    case refuse(String)
    /// A call of a tool, its arguments in pieces when streamed.
    case tool(name: String, arguments: String)
    case ping
    case pause(milliseconds: Int)
    /// The provider's own error: a body, or an event in the middle of a stream.
    case error(type: String, message: String)
    /// Bytes as they stand, in the place of an event or of the body.
    case raw(String)
    /// Never goes on, and keeps the connection.
    case hang
    /// Closes the connection in the middle.
    case drop
}

extension ScriptStep: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case say, fill, reason, refuse, tool, ping, pause, error, raw, hang, drop
    }

    private struct Tool: Decodable {
        let name: String
        let arguments: String
    }

    private struct Trouble: Decodable {
        let type: String
        let message: String
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownKeys(but: CodingKeys.allCases.map(\.rawValue))
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys) throws -> Value {
            try container.decode(Value.self, forKey: key)
        }
        guard container.allKeys.count == 1, let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "a step has exactly one of its names"))
        }
        switch key {
        case .say: self = .say(try value(key))
        case .fill: self = .fill(min(max(try value(key), 0), ScriptStep.fillLimit))
        case .reason: self = .reason(try value(key))
        case .refuse: self = .refuse(try value(key))
        case .tool:
            let tool: Tool = try value(key)
            self = .tool(name: tool.name, arguments: tool.arguments)
        case .ping: self = .ping
        case .pause: self = .pause(milliseconds: max(try value(key), 0))
        case .error:
            let trouble: Trouble = try value(key)
            self = .error(type: trouble.type, message: trouble.message)
        case .raw: self = .raw(try value(key))
        case .hang: self = .hang
        case .drop: self = .drop
        }
    }

    /// Most bytes that one step fills.
    private static let fillLimit = 64 << 20
}
