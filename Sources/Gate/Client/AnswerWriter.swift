internal import Egress
internal import NIOCore
internal import NIOHTTP1
internal import Vocabulary

/// Writes answers as HTTP/1.1 bytes. Framing is always our own.
struct AnswerWriter {
    enum Body {
        case exactly(Int)
        case chunked
    }

    /// Appends the status line and the header lines of `head`.
    static func write(
        _ head: ReplyHead, body: Body, keepsAlive: Bool, into buffer: inout ByteBuffer
    ) {
        buffer.writeStaticString("HTTP/1.1 ")
        buffer.writeString(String(head.status))
        buffer.writeStaticString(" ")
        buffer.writeString(HTTPResponseStatus(statusCode: head.status).reasonPhrase)
        buffer.writeStaticString("\r\n")
        for (name, value) in head.headers where !isFraming(name) {
            buffer.write(field: name, value)
        }
        switch body {
        case .exactly(let count):
            buffer.writeStaticString("Content-Length: ")
            buffer.writeString(String(count))
            buffer.writeStaticString("\r\n")
        case .chunked: buffer.writeStaticString("Transfer-Encoding: chunked\r\n")
        }
        buffer.writeStaticString(keepsAlive ? "\r\n" : "Connection: close\r\n\r\n")
    }

    static func write(chunk bytes: [UInt8], into buffer: inout ByteBuffer) {
        guard !bytes.isEmpty else { return }  // an empty chunk would end the body
        buffer.writeString(String(bytes.count, radix: 16))
        buffer.writeStaticString("\r\n")
        buffer.writeBytes(bytes)
        buffer.writeStaticString("\r\n")
    }

    static func writeLastChunk(into buffer: inout ByteBuffer) {
        buffer.writeStaticString("0\r\n\r\n")
    }

    private static func isFraming(_ name: String) -> Bool {
        name.matches(lowercase: "content-length") || name.matches(lowercase: "transfer-encoding")
            || name.matches(lowercase: "connection")
    }
}
