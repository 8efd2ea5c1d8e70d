internal import Vocabulary

/// How long the body of a message is, as its header lines say without doubt.
enum BodyLength: Equatable, Sendable {
    case exactly(Int)
    case chunked

    /// Reads the values of Content-Length and Transfer-Encoding; a message without either has
    /// no body.
    init(length: String?, coding: String?) throws(FrameFault) {
        if let coding {
            // RFC 9112, 6.1: both headers at once are how requests are smuggled.
            guard length == nil, coding.matches(lowercase: "chunked") else { throw .malformed }
            self = .chunked
        } else if let length {
            guard !length.isEmpty, length.utf8.allSatisfy(\.isDecimalDigit),
                let count = Int(length)
            else { throw .malformed }
            self = .exactly(count)
        } else {
            self = .exactly(0)
        }
    }
}
