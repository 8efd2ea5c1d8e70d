internal import Vocabulary

/// A request's head as far as transport is concerned: one method, one target, header lines
/// that mean the same to every reader, one length.
///
/// Its lines are well-formed by now (`RequestScan`); whatever of their sense two readers could
/// understand differently is refused here. What each reader understands alike and the gate does not
/// take is a `fault` of the request: it has a caller, and its refusal is recorded.
struct RequestFrame: Sendable {
    let method: String
    let target: String
    let headers: [(name: String, value: String)]
    let body: BodyLength
    let keepsAlive: Bool
    let expectsContinue: Bool
    /// Why a request with this head is not taken, whatever its body.
    let fault: FrameFault?

    init(checking head: RequestHead, limits: GateBounds) throws(FrameFault) {
        let fields = head.fields
        guard head.target.utf8.count <= limits.target.bytes, head.target.isOriginForm,
            let host = fields.only(.host), host.isHostValue
        else { throw .malformed }
        method = head.method
        guard RequestFrame.methods.contains(method) else { throw .malformed }
        target = head.target
        headers = fields.lines
        body = try fields.bodyLength
        let coding = fields.only(.contentEncoding)?.lowercased() ?? "identity"
        fault =
            if case .exactly(let count) = body, count > limits.body.bytes {
                .bodyTooLarge
            } else if RequestFrame.bodiless.contains(method), body != .exactly(0) {
                .malformed
            } else if coding != "identity" {
                .encodingNotAccepted
            } else {
                nil
            }
        switch fields.only(.expect)?.lowercased() {
        case nil: expectsContinue = false
        case "100-continue": expectsContinue = true
        default: throw .malformed
        }
        keepsAlive = fields.keepsAlive && fields.only(.upgrade) == nil
    }

    /// Methods whose framing has no surprises; the letter says which of them pass.
    private static let methods = ["POST", "GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"]
    private static let bodiless = ["GET", "HEAD", "OPTIONS"]
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
