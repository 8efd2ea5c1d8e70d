internal import NIOHTTP1
internal import Vocabulary

/// A request's head as far as transport is concerned: one method, one target, header lines
/// that mean the same to every reader, one length.
///
/// The library's parser is strict about most of this; whatever it lets through that two readers
/// could understand differently is refused here.
struct RequestFrame: Sendable {
    enum BodyLength: Equatable, Sendable {
        case exactly(Int)
        case chunked
    }

    let method: String
    let target: String
    let headers: [(name: String, value: String)]
    let body: BodyLength
    let keepsAlive: Bool
    let expectsContinue: Bool

    init(checking head: HTTPRequestHead, limits: GateBounds) throws(FrameFault) {
        guard head.version == .http1_1 else { throw .malformed }
        let fields = try HeaderFields(head.headers, limits: limits)
        guard head.uri.utf8.count <= limits.target.bytes, head.uri.isOriginForm,
            let host = fields.only(.host), host.isHostValue
        else { throw .malformed }
        method = head.method.rawValue
        guard RequestFrame.methods.contains(method) else { throw .malformed }
        target = head.uri
        headers = fields.lines
        body = try RequestFrame.length(of: fields, limits: limits)
        if method == "GET" || method == "HEAD" || method == "OPTIONS" {
            guard body == .exactly(0) else { throw .malformed }
        }
        if let coding = fields.only(.contentEncoding), coding.lowercased() != "identity" {
            throw .encodingNotAccepted
        }
        switch fields.only(.expect)?.lowercased() {
        case nil: expectsContinue = false
        case "100-continue": expectsContinue = true
        default: throw .malformed
        }
        keepsAlive = head.isKeepAlive && fields.only(.upgrade) == nil
    }

    /// Methods whose framing has no surprises; the letter says which of them pass.
    private static let methods: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
    ]

    private static func length(
        of fields: HeaderFields, limits: GateBounds
    ) throws(FrameFault) -> BodyLength {
        let length = fields.only(.contentLength)
        if let coding = fields.only(.transferEncoding) {
            // RFC 9112, 6.1: both headers at once are how requests are smuggled.
            guard length == nil, coding.lowercased() == "chunked" else { throw .malformed }
            return .chunked
        }
        guard let length else { return .exactly(0) }
        guard length.utf8.allSatisfy(\.isDecimalDigit), !length.isEmpty else { throw .malformed }
        guard let count = Int(length), count <= limits.body.bytes else { throw .bodyTooLarge }
        return .exactly(count)
    }
}

extension String {
    /// RFC 9112, 3.2.1: a path and a query, and none of the forms that name another host.
    fileprivate var isOriginForm: Bool {
        var previous: UInt8 = 0
        for (offset, byte) in utf8.enumerated() {
            guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "#") else { return false }
            guard offset > 0 || byte == UInt8(ascii: "/") else { return false }
            guard offset != 1 || byte != UInt8(ascii: "/") else { return false }
            previous = byte
        }
        return previous != 0
    }

    fileprivate var isHostValue: Bool {
        !isEmpty && utf8.count <= 261
            && utf8.allSatisfy { byte in
                byte.isFieldNameCharacter && byte < 0x7F || byte == UInt8(ascii: ":")
                    || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            }
    }
}
