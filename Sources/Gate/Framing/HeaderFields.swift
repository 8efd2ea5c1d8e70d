internal import Vocabulary

/// Checked header lines, and the ones among them that decide how a message is read.
struct HeaderFields {
    /// Lines of which a message has at most one.
    enum Singleton: Int, CaseIterable {
        case host, contentLength, transferEncoding, contentEncoding, contentType, expect
        case upgrade, authorization, apiKey
    }

    private(set) var lines: [(name: String, value: String)] = []
    /// Whether every line that speaks of the connection lets it go on.
    private(set) var keepsAlive = true
    private var singletons: [String?]
    private var size = 0

    init() {
        singletons = Array(repeating: nil, count: Singleton.allCases.count)
        lines.reserveCapacity(12)
    }

    /// Takes the next line.
    mutating func add(_ line: FieldLine, limits: GateBounds) throws(FrameFault) {
        let (name, value) = (line.name, line.value)
        let count = name.utf8.count + value.utf8.count
        size += count
        guard count <= limits.headerLine.bytes, size <= limits.headers.bytes,
            lines.count < limits.headerLines,
            value.holdsOnly(\.isFieldValueCharacter)
        else { throw .malformed }
        lines.append((name, value))
        if name.matches(lowercase: "connection"), value.hasToken("close") { keepsAlive = false }
        guard let singleton = Singleton(header: name) else { return }
        guard singletons[singleton.rawValue] == nil else { throw .malformed }
        singletons[singleton.rawValue] = value
    }

    func only(_ singleton: Singleton) -> String? { singletons[singleton.rawValue] }

    var bodyLength: BodyLength {
        get throws(FrameFault) {
            try BodyLength(length: only(.contentLength), coding: only(.transferEncoding))
        }
    }
}

extension HeaderFields.Singleton {
    /// By length first: most header lines are none of these.
    fileprivate init?(header name: String) {
        switch name.utf8.count {
        case 4 where name.matches(lowercase: "host"): self = .host
        case 6 where name.matches(lowercase: "expect"): self = .expect
        case 7 where name.matches(lowercase: "upgrade"): self = .upgrade
        case 9 where name.matches(lowercase: "x-api-key"): self = .apiKey
        case 12 where name.matches(lowercase: "content-type"): self = .contentType
        case 13 where name.matches(lowercase: "authorization"): self = .authorization
        case 14 where name.matches(lowercase: "content-length"): self = .contentLength
        case 16 where name.matches(lowercase: "content-encoding"): self = .contentEncoding
        case 17 where name.matches(lowercase: "transfer-encoding"): self = .transferEncoding
        default: return nil
        }
    }
}

extension String {
    /// Whether `token`, in lower case, is one of the words between this list's commas.
    func hasToken(_ token: String) -> Bool {
        split(separator: ",").contains { word in
            var word = word
            while word.first == " " || word.first == "\t" { word.removeFirst() }
            while word.last == " " || word.last == "\t" { word.removeLast() }
            return String(word).matches(lowercase: token)
        }
    }
}
