internal import Egress
internal import NIOCore
internal import Vocabulary

extension Upstream {
    /// Writes the head of `request` as it goes to this upstream: our own host, framing and
    /// credential.
    func write(headOf request: UpstreamRequest, into buffer: inout ByteBuffer) {
        buffer.writeString(request.method)
        buffer.writeStaticString(" ")
        buffer.writeString(basePath)
        buffer.writeString(request.target)
        buffer.writeStaticString(" HTTP/1.1\r\n")
        buffer.write(field: "Host", authority)
        for (name, value) in request.headers where mayPass(name) {
            buffer.write(field: name, value)
        }
        buffer.writeStaticString("Accept-Encoding: identity\r\nContent-Length: ")
        buffer.writeString(String(request.body.count))
        buffer.writeStaticString("\r\n")
        if let credential { buffer.write(field: credential.header, credential.value) }
        buffer.writeStaticString("\r\n")
    }

    /// The exchange passes only what its dialect knows; these are ours in any case.
    private func mayPass(_ name: String) -> Bool {
        !Upstream.ownHeaders.contains { name.matches(lowercase: $0) }
            && credential.map { !name.matches(lowercase: $0.header) } ?? true
    }

    private static let ownHeaders = [
        "host", "accept-encoding", "content-length", "transfer-encoding", "connection",
        "keep-alive", "te", "trailer", "upgrade", "expect", "authorization", "x-api-key",
        "proxy-authorization", "proxy-connection", "cookie",
    ]
}
