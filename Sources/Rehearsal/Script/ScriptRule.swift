/// When a rule applies, what it answers, and in which shape that reaches the wire.
package struct ScriptRule: Hashable, Sendable {
    /// Exact model id; absent: any.
    package var model: String?
    /// A text that the last user message holds; absent: any.
    package var marker: String?
    package var steps: [ScriptStep]
    /// Status of the answer; other than 200, the steps' error is the body.
    package var status = 200
    /// The model that the answer names; absent: the one that was asked for.
    package var answersAs: String?
    /// Choices of a chat completion where the request does not say.
    package var choices = 1
    /// Unicode scalars in one streamed delta.
    package var pieceScalars = 8
    /// Bytes in one write to the connection; absent: one event a write.
    package var pieceBytes: Int?
    /// Pause before each streamed delta.
    package var pieceMilliseconds = 0
    /// Reported usage; absent: a quarter of the bytes.
    package var inputTokens: Int?
    package var outputTokens: Int?
    /// Whether usage is left out.
    package var withoutUsage = false
    /// Bytes put on the connection instead of any HTTP answer, before it is closed.
    package var wire: String?
    /// Headers put besides the usual ones.
    package var headers: [String: String] = [:]

    package init(model: String? = nil, marker: String? = nil, steps: [ScriptStep] = []) {
        self.model = model
        self.marker = marker
        self.steps = steps
    }

    func fits(model asked: String, text: String) -> Bool {
        (model.map { $0 == asked } ?? true) && (marker.map { text.contains($0) } ?? true)
    }
}

extension ScriptRule: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case model, marker, steps, status, answersAs, choices, pieceScalars, pieceBytes
        case pieceMilliseconds, inputTokens, outputTokens, withoutUsage, wire, headers
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownKeys(but: CodingKeys.allCases.map(\.rawValue))
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
            try container.decodeIfPresent(Value.self, forKey: key)
        }
        self.init(model: try value(.model), marker: try value(.marker))
        steps = try value(.steps) ?? []
        status = try value(.status) ?? status
        answersAs = try value(.answersAs)
        choices = min(max(try value(.choices) ?? choices, 1), ScriptRule.choiceLimit)
        pieceScalars = max(try value(.pieceScalars) ?? pieceScalars, 1)
        pieceBytes = (try value(.pieceBytes)).map { max($0, 1) }
        pieceMilliseconds = max(try value(.pieceMilliseconds) ?? 0, 0)
        inputTokens = try value(.inputTokens)
        outputTokens = try value(.outputTokens)
        withoutUsage = try value(.withoutUsage) ?? false
        wire = try value(.wire)
        headers = try value(.headers) ?? [:]
    }

    static let choiceLimit = 8
}
