import NIOCore
import Testing
import Vocabulary

@testable import Gate

struct AnswerScanTests {
    /// What became of an upstream's bytes: heads, body, ends, then perhaps a fault.
    private func read(_ pieces: [ArraySlice<UInt8>], toHead: Bool = false) -> [String] {
        var scan = AnswerScan(limits: GateBounds())
        scan.begin(toHead: toHead)
        var unread = ByteBuffer()
        var seen: [String] = []
        var body: [UInt8] = []
        for piece in pieces {
            unread.writeBytes(piece)
            do throws(FrameFault) {
                while let part = try scan.next(in: &unread) {
                    switch part {
                    case .head(let head):
                        seen.append("\(head.status) \(head.lines) \(head.keepsAlive)")
                    case .body(let bytes): body += bytes.readableBytesView
                    case .end: seen.append("end \(String(decoding: body, as: UTF8.self))")
                    }
                }
            } catch { return seen + ["\(error)"] }
        }
        return seen
    }

    private func read(_ text: String, toHead: Bool = false) -> [String] {
        read([Array(text.utf8)[...]], toHead: toHead)
    }

    @Test func `an answer with a length, in chunks, or of no body is read to its end`() {
        #expect(
            read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").last == "end hi")
        #expect(
            read(
                "HTTP/1.1 200\r\nTransfer-Encoding: Chunked\r\n\r\n"
                    + "2;x=y\r\nhi\r\n0\r\nX-Late: 1\r\n\r\n"
            ).last == "end hi")
        #expect(read("HTTP/1.1 204 No Content\r\n\r\n").last == "end ")
        #expect(
            read("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", toHead: true).last == "end ")
    }

    @Test func `informational answers before the answer are dropped`() {
        let seen = read(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        #expect(seen.count == 2 && seen.last == "end ")
    }

    @Test(arguments: [
        ("an old version", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx"),
        ("another protocol", "SSH-2.0-x\r\n"),
        ("a change of protocol", "HTTP/1.1 101 Switching\r\n\r\n"),
        ("two digits", "HTTP/1.1 20 OK\r\nContent-Length: 1\r\n\r\nx"),
        ("four digits", "HTTP/1.1 2000 OK\r\nContent-Length: 1\r\n\r\nx"),
        ("no length", "HTTP/1.1 200 OK\r\n\r\nx"),
        (
            "length and chunks",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
        ),
        ("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n"),
        ("a signed length", "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\nx"),
        ("a coding before chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
        (
            "a packed body",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"
        ),
        ("a folded line", "HTTP/1.1 200 OK\r\nX-A: 1\r\n 2\r\nContent-Length: 0\r\n\r\n"),
        ("a space before the colon", "HTTP/1.1 200 OK\r\nX-A : 1\r\nContent-Length: 0\r\n\r\n"),
        ("a bare LF", "HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n"),
        ("a bare CR", "HTTP/1.1 200 OK\r\nX-A: 1\r2\r\nContent-Length: 0\r\n\r\n"),
        ("NUL", "HTTP/1.1 200 OK\r\nX-A: \u{0}\r\nContent-Length: 0\r\n\r\n"),
        ("bytes beyond the end", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxHTTP"),
        (
            "a bad chunk size",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n"
        ),
        (
            "a chunk longer than said",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nhi\r\n"
        ),
        (
            "too many lines",
            "HTTP/1.1 200 OK\r\n\(String(repeating: "X-A: 1\r\n", count: 300))\r\n"
        ),
        (
            "too many informational answers",
            String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 40)
        ),
    ])
    func `an answer whose end or bytes are in doubt is malformed`(name: String, bytes: String) {
        #expect(read(bytes).last == "malformed", "\(name)")
    }

    @Test func `an answer reads the same however it arrives`() {
        let bytes = Array(
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX-Name: 한\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n").utf8)
        let whole = read([bytes[...]])
        #expect(whole.last == "end hello world")
        #expect(read(bytes.indices.map { bytes[$0...$0] }) == whole)
        for split in 1..<bytes.count {
            #expect(read([bytes[..<split], bytes[split...]]) == whole)
        }
    }
}
