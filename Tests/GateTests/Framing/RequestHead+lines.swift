import NIOCore
import Testing

@testable import Gate

extension RequestHead {
    /// A POST with these header lines, as the scan gives it.
    init(lines: [(String, String)]) {
        let text = lines.map { "\($0): \($1)\r\n" }.joined()
        var bytes = ByteBuffer(string: "POST /v1/x HTTP/1.1\r\n\(text)\r\n")
        var scan = RequestScan(limits: GateBounds())
        guard case .head(let head)? = try? scan.next(in: &bytes) else {
            Issue.record("no head: \(text)")
            self.init(method: "", target: "", fields: HeaderFields())
            return
        }
        self = head
    }
}
