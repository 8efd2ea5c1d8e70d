import Vocabulary

/// Which headers of an answer go to the caller: framing, cookies and unknown ones never do.
struct AnswerHeaders {
    private let headers: [(name: String, value: String)]
    private let type: String

    private static let names = [
        "x-request-id", "request-id", "retry-after", "x-should-retry", "openai-version",
        "openai-processing-ms",
    ]
    private static let prefixes = ["x-ratelimit-", "anthropic-ratelimit-"]
    /// Longest value that is passed on.
    private static let valueLimit = 256
    /// Headers of an answer that are passed on; no API has half as many.
    private static let countLimit = 32

    init(_ head: ReplyHead) {
        headers = head.headers
        let type = headers.first { $0.name.matches(lowercase: "content-type") }
        self.type = type?.value.lowercased() ?? ""
    }

    var isCompressed: Bool {
        headers.contains {
            $0.name.matches(lowercase: "content-encoding") && !$0.value.isEmpty
                && !$0.value.matches(lowercase: "identity")
        }
    }

    var isEventStream: Bool { type.hasPrefix("text/event-stream") }

    /// - Parameter isFit: whether inspection lets a text pass as it is.
    func passed(
        isStream: Bool, isFit: ([UInt8]) -> Bool
    ) -> [(name: String, value: String)] {
        let own = isStream ? "text/event-stream; charset=utf-8" : "application/json"
        var out: [(name: String, value: String)] = [("content-type", own)]
        if isStream { out.append(("cache-control", "no-cache")) }
        for (name, value) in headers where Self.isPlain(value) {
            guard let rest = Self.variablePart(of: name), rest.isEmpty || isFit(Array(rest.utf8)),
                isFit(Array("\(name): \(value)".utf8))
            else { continue }
            guard out.count < Self.countLimit else { break }
            out.append((name.lowercased(), value))
        }
        return out
    }

    /// What the provider may choose in the name of a header that is passed on; `nil` for others.
    private static func variablePart(of name: String) -> Substring? {
        if names.contains(where: { name.matches(lowercase: $0) }) { return "" }
        guard let prefix = prefixes.first(where: { name.beginsAsHeader($0) }) else { return nil }
        return name[name.utf8.index(name.startIndex, offsetBy: prefix.utf8.count)...]
    }

    private static func isPlain(_ value: String) -> Bool {
        value.utf8.count <= valueLimit && value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}

extension String {
    fileprivate func beginsAsHeader(_ lowercase: String) -> Bool {
        guard utf8.count >= lowercase.utf8.count else { return false }
        return zip(utf8, lowercase.utf8).allSatisfy { byte, expected in
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            return (isUpper ? byte | 0x20 : byte) == expected
        }
    }
}
