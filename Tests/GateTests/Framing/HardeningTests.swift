import Foundation
import Synchronization
import Testing
import Vocabulary

@testable import Gate

/// Bytes that are no request, or two requests in one.
struct HardeningTests {
    private static let post = "POST \(Setting.path) HTTP/1.1\r\n"
    private static let host = "Host: gate\r\n" + Setting.authorization

    static let malformed: [(String, String)] = [
        ("no request at all", "hello\r\n\r\n"),
        ("TLS on a plain port", "\u{16}\u{03}\u{01}\u{00}\u{05}hello\r\n\r\n"),
        ("HTTP/1.0", "POST \(Setting.path) HTTP/1.0\r\n\(host)\r\n"),
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        ("an unknown version", "POST \(Setting.path) HTTP/1.2\r\n\(host)\r\n"),
        ("a lower-case method", "post \(Setting.path) HTTP/1.1\r\n\(host)\r\n"),
        ("CONNECT", "CONNECT gate:443 HTTP/1.1\r\n\(host)\r\n"),
        ("TRACE", "TRACE / HTTP/1.1\r\n\(host)\r\n"),
        ("the absolute form", "GET http://other/v1 HTTP/1.1\r\n\(host)\r\n"),
        ("the asterisk form", "OPTIONS * HTTP/1.1\r\n\(host)\r\n"),
        ("two slashes", "GET //other/v1 HTTP/1.1\r\n\(host)\r\n"),
        ("a fragment", "GET /v1#x HTTP/1.1\r\n\(host)\r\n"),
        ("a target in UTF-8", "GET /모델 HTTP/1.1\r\n\(host)\r\n"),
        ("a space in the target", "GET /a b HTTP/1.1\r\n\(host)\r\n"),
        ("no host", "\(post)\(Setting.authorization)Content-Length: 2\r\n\r\n{}"),
        ("two hosts", "\(post)\(host)Host: other\r\nContent-Length: 2\r\n\r\n{}"),
        ("an empty host", "\(post)Host:\r\nContent-Length: 2\r\n\r\n{}"),
        (
            "length and chunks",
            "\(post)\(host)Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        ),
        (
            "chunks and length",
            "\(post)\(host)Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        ),
        ("two lengths", "\(post)\(host)Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
        ("two other lengths", "\(post)\(host)Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
        ("a list of lengths", "\(post)\(host)Content-Length: 2, 2\r\n\r\n{}"),
        ("a negative length", "\(post)\(host)Content-Length: -2\r\n\r\n{}"),
        ("a signed length", "\(post)\(host)Content-Length: +2\r\n\r\n{}"),
        ("a length in hexadecimal", "\(post)\(host)Content-Length: 0x2\r\n\r\n{}"),
        ("a length beyond numbers", "\(post)\(host)Content-Length: 99999999999999999999\r\n\r\n{}"),
        ("an empty length", "\(post)\(host)Content-Length:\r\n\r\n{}"),
        ("an unknown coding", "\(post)\(host)Transfer-Encoding: gzip\r\n\r\n{}"),
        (
            "a coding before chunks",
            "\(post)\(host)Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        ),
        (
            "chunks named twice",
            "\(post)\(host)Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        ("chunks misspelt", "\(post)\(host)Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        (
            "a bad chunk size",
            "\(post)\(host)Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
        ),
        (
            "a chunk longer than said",
            "\(post)\(host)Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx\r\n0\r\n\r\n"
        ),
        (
            "a chunk size beyond numbers",
            "\(post)\(host)Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n"
        ),
        (
            "trailers",
            "\(post)\(host)Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Late: 1\r\n\r\n"
        ),
        ("a folded line", "\(post)\(host)X-A: 1\r\n 2\r\nContent-Length: 2\r\n\r\n{}"),
        ("a line folded by a tab", "\(post)\(host)X-A: 1\r\n\t2\r\nContent-Length: 2\r\n\r\n{}"),
        ("a space before the colon", "\(post)\(host)X-A : 1\r\nContent-Length: 2\r\n\r\n{}"),
        ("a space before the first name", "\(post) Host: gate\r\nContent-Length: 2\r\n\r\n{}"),
        ("a line without a colon", "\(post)\(host)nonsense\r\nContent-Length: 2\r\n\r\n{}"),
        ("an empty name", "\(post)\(host): 1\r\nContent-Length: 2\r\n\r\n{}"),
        ("NUL in a value", "\(post)\(host)X-A: 1\u{0}2\r\nContent-Length: 2\r\n\r\n{}"),
        ("NUL in a name", "\(post)\(host)X\u{0}A: 1\r\nContent-Length: 2\r\n\r\n{}"),
        ("a bare CR in a value", "\(post)\(host)X-A: 1\r2\r\nContent-Length: 2\r\n\r\n{}"),
        (
            "a bare CR as a line's end",
            "\(post)\(host)X-A: 1\rX-B: 2\r\nContent-Length: 2\r\n\r\n{}"
        ),
        ("a bare LF as a line's end", "\(post)\(host)X-A: 1\nContent-Length: 2\r\n\r\n{}"),
        ("a bare LF after the request line", "POST / HTTP/1.1\n\(host)Content-Length: 2\r\n\r\n{}"),
        ("bare LFs throughout", "GET /v1 HTTP/1.1\nHost: gate\n\n"),
        ("a control character", "\(post)\(host)X-A: 1\u{7}\r\nContent-Length: 2\r\n\r\n{}"),
        ("a value in UTF-8", "\(post)\(host)X-A: 한\r\nContent-Length: 2\r\n\r\n{}"),
        ("an expectation of ours", "\(post)\(host)Expect: magic\r\nContent-Length: 2\r\n\r\n{}"),
        ("two authorisations", "\(post)\(host)\(Setting.authorization)Content-Length: 2\r\n\r\n{}"),
        ("a body on GET", "GET /openai/v1/models HTTP/1.1\r\n\(host)Content-Length: 2\r\n\r\n{}"),
        (
            "a target too long",
            "GET /\(String(repeating: "a", count: 5_000)) HTTP/1.1\r\n\(host)\r\n"
        ),
        (
            "a line too long",
            "\(post)\(host)X-A: \(String(repeating: "a", count: 9_000))\r\nContent-Length: 2\r\n\r\n{}"
        ),
        (
            "too many lines",
            "\(post)\(host)\(String(repeating: "X-A: 1\r\n", count: 120))Content-Length: 2\r\n\r\n{}"
        ),
        (
            "too many bytes of headers",
            "\(post)\(host)"
                + String(repeating: "X-A: \(String(repeating: "a", count: 1_000))\r\n", count: 40)
                + "Content-Length: 2\r\n\r\n{}"
        ),
    ]

    @Test(arguments: malformed)
    func `ambiguous bytes are refused in the shape of the API and end the connection`(
        name: String, bytes: String
    ) async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            client.offer(Array(bytes.utf8))
            let answer = try await client.answer()
            #expect(answer.status == 400, "\(name)")
            #expect(answer.body.contains("malformed_request"), "\(name)")
            #expect(answer.body.contains("\"error\""), "\(name)")
            #expect(answer.headers["connection"] == "close")
            try await client.wait { $0.isEnded }
            #expect(client.received.isEmpty, "\(name)")
            #expect(mock.connections.withLock { $0 } == 0, "\(name)")
        }
    }

    @Test func `a head that is none is refused in the language that it asked for so far`()
        async throws
    {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let asked = Self.post + Self.host + "Accept-Language: ko\r\n"
            let faults = [
                "Bad Name: x\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n",
            ]
            for rest in faults {
                let client = try await stage.client()
                client.offer(Array((asked + rest).utf8))
                #expect(try await client.answer().body.contains("요청의 형식이 올바르지 않습니다"))
            }
        }
    }

    @Test func `what follows a malformed request is never taken for one`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            client.offer(
                Array(
                    (Self.post + Self.host
                        + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                        + stage.post()).utf8))
            #expect(try await client.answer().status == 400)
            try await client.wait { $0.isEnded }
            #expect(client.received.isEmpty)
            #expect(mock.seenCount == 0)
        }
    }

    @Test func `a chunked body is taken whole and sent on with a length`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            let chat = Setting.chat
            let half = chat.utf8.count / 2
            let first = String(chat.prefix(half))
            let second = String(chat.dropFirst(half))
            try await client.send(
                Self.post + Self.host
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "\(String(first.utf8.count, radix: 16))\r\n\(first)\r\n"
                    + "\(String(second.utf8.count, radix: 16));ext=1\r\n\(second)\r\n0\r\n\r\n")
            #expect(try await client.answer().status == 200)
            let seen = try #require(mock.seen.withLock { $0.first })
            #expect(seen.head.lowercased().contains("content-length:"))
            #expect(!seen.head.lowercased().contains("transfer-encoding"))
        }
    }

    @Test func `a body too long is refused before it is read`() async throws {
        try await Stage.run { stage in
            let client = try await stage.client()
            try await client.send(Self.post + Self.host + "Content-Length: 9000000\r\n\r\n{")
            let answer = try await client.answer()
            #expect(answer.status == 413)
            #expect(answer.body.contains("body_too_large"))
        }
    }

    @Test func `a chunked body too long is refused when it becomes so`() async throws {
        try await Stage.run {
            $0.bounds.body = .kibibytes(64)
        } _: { stage in
            let client = try await stage.client()
            let piece = "8000\r\n\(String(repeating: "x", count: 0x8000))\r\n"
            client.offer(
                Array((Self.post + Self.host + "Transfer-Encoding: chunked\r\n\r\n").utf8))
            for _ in 0..<8 { client.offer(Array(piece.utf8)) }
            #expect(try await client.answer().status == 413)
        }
    }

    @Test func `a packed body is refused`() async throws {
        try await Stage.run { stage in
            let client = try await stage.client()
            try await client.send(stage.post(extra: "Content-Encoding: gzip\r\n"))
            #expect(try await client.answer().body.contains("encoding_not_accepted"))
        }
    }

    @Test func `a caller that asks before sending its body is told to go on`() async throws {
        let mock = try await MockUpstream.start { _ in [MockUpstream.answer(Setting.completion)] }
        try await Stage.run(to: mock) { stage in
            let client = try await stage.client()
            let request = stage.post(extra: "Expect: 100-continue\r\n")
            let end = try #require(request.range(of: "\r\n\r\n"))
            try await client.send(String(request[..<end.upperBound]))
            #expect(try await client.answer().status == 100)
            try await client.send(String(request[end.upperBound...]))
            #expect(try await client.answer().status == 200)
        }
    }

    @Test(arguments: ["HEAD", "OPTIONS"])
    func `a request without a body is answered and the connection kept`(
        method: String
    ) async throws {
        try await Stage.run { stage in
            let client = try await stage.client()
            try await client.send("\(method) /openai/v1/nothing HTTP/1.1\r\nHost: gate\r\n\r\n")
            try await client.wait { $0.received.contains("\r\n\r\n") }
            try await Task.sleep(for: .milliseconds(50))
            let text = client.received
            if method == "HEAD" { #expect(text.hasSuffix("\r\n\r\n")) }
            #expect(!client.isEnded)
        }
    }
}
