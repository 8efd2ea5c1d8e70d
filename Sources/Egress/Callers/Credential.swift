import Vocabulary

/// What a request shows to say who asks.
enum Credential: Sendable {
    case absent
    /// More than one, and not the same.
    case conflicting
    case presented(String)

    init(of request: IncomingRequest) {
        var shown: [String] = request.values(of: "x-api-key")
        for value in request.values(of: "authorization") {
            guard let space = value.utf8.firstIndex(of: UInt8(ascii: " ")),
                String(value[..<space]).matches(lowercase: "bearer")
            else {
                self = .conflicting
                return
            }
            shown.append(String(value[value.utf8.index(after: space)...]))
        }
        guard let first = shown.first else {
            self = .absent
            return
        }
        self = shown.allSatisfy { $0 == first } ? .presented(first) : .conflicting
    }

    /// Characters of a key by which failures are told apart: `sumun_` and four more. What is
    /// shown beyond them is never kept.
    static let prefixLength = 10

    var prefix: String {
        switch self {
        case .absent: ""
        case .conflicting: "?"
        case .presented(let text): String(text.prefix(Self.prefixLength))
        }
    }
}
