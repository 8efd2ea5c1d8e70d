import Foundation
import NIOCore
import Wire

/// What a load is to do, within the bounds that keep it short.
struct Orders: Sendable {
    let port: Int
    let request: ByteBuffer
    let expectedSize: Int
    let connections: Int
    let duration: Duration
    let warmup: Duration
    /// Most requests sent.
    let count: Int

    init(_ arguments: [String]) throws {
        let options = try Options(
            arguments,
            names: [
                "port", "path", "key", "body", "expect", "connections", "milliseconds", "warmup",
                "count",
            ])
        port = try options.number("port", in: 1...65_535)
        expectedSize = try options.number("expect", in: 0...1 << 24)
        connections = try options.number("connections", in: 1...1_000)
        duration = .milliseconds(try options.number("milliseconds", in: 1...8_000))
        warmup = .milliseconds(try options.number("warmup", in: 0...2_000, default: 500))
        count = try options.number("count", in: 1...10_000_000, default: 10_000_000)
        guard let path = options.text("path"), let file = options.text("body"),
            let body = FileManager.default.contents(atPath: file)
        else { throw Options.Wrong("--path and a readable --body are needed") }
        var request = ByteBuffer()
        request.writeString("POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n")
        // As the official Python client sends them, so that the gate reads as many lines.
        request.writeString("Accept: application/json\r\nAccept-Encoding: gzip, deflate\r\n")
        request.writeString("Content-Type: application/json\r\nUser-Agent: load\r\n")
        request.writeString("X-Stainless-Lang: none\r\nX-Stainless-Retry-Count: 0\r\n")
        if let key = options.text("key") {
            request.writeString("Authorization: Bearer \(key)\r\n")
        }
        request.writeString("Content-Length: \(body.count)\r\n\r\n")
        request.writeBytes(body)
        self.request = request
    }
}
