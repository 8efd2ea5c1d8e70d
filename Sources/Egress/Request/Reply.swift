/// The start of an answer. Content-Length, Transfer-Encoding and Connection are never among its
/// headers: framing is the gate's own.
package struct ReplyHead: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]

    package init(status: Int, headers: [(name: String, value: String)]) {
        self.status = status
        self.headers = headers
    }
}

/// A whole answer of the gate's own.
package struct Reply: Sendable {
    package let head: ReplyHead
    package let body: [UInt8]

    package init(head: ReplyHead, body: [UInt8]) {
        self.head = head
        self.body = body
    }
}
