import Programme
import Rules

/// What a request asks for, as it says it: the part that each letter is asked about.
struct Asked: Sendable {
    enum Named<Value: Sendable>: Sendable {
        case unnamed
        case named(Value)
        /// Named twice, or in no form that a letter could grant.
        case unreadable
    }

    let method: String
    let path: Substring
    let letter: Named<LetterSerial>
    let purpose: Named<PurposeCode>
    let route: ServiceRoute?
    let operation: Operation?

    init(_ request: IncomingRequest, on route: ServiceRoute?) {
        method = request.method
        path = request.path
        letter = Self.single(request.values(of: "sumun-letter")) { text in
            try? LetterSerial(parsing: text)
        }
        purpose = Self.single(request.values(of: "sumun-purpose")) { text in
            try? PurposeCode(parsing: text)
        }
        self.route = route
        operation = route?.operation(method: request.method, path: request.path)
    }

    /// The serial that the request names; empty where it names none.
    var serial: String {
        guard case .named(let serial) = letter else { return "" }
        return serial.description
    }

    private static func single<Value>(
        _ values: [String], _ parse: (String) -> Value?
    ) -> Named<Value> {
        guard let first = values.first else { return .unnamed }
        guard values.count == 1, let value = parse(first) else { return .unreadable }
        return .named(value)
    }
}
