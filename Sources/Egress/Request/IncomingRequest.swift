import Vocabulary

/// One request as it arrived, whole: nothing leaves before all of it has been inspected.
package struct IncomingRequest: Sendable {
    package let method: String
    /// Path and query, exactly as sent.
    package let target: String
    package let headers: [(name: String, value: String)]
    package private(set) var body: [UInt8]
    /// The caller's address, without its port.
    package let peer: String

    package init(
        method: String, target: String, headers: [(name: String, value: String)],
        body: [UInt8], peer: String
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
    }

    /// Lets go of the body, once that is no longer needed.
    mutating func dropBody() { body = [] }

    /// The target up to its first `?`.
    package var path: Substring {
        let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        return target[..<end]
    }

    /// What follows the first `?`, if one stands there.
    package var query: Substring? {
        target.utf8.firstIndex(of: UInt8(ascii: "?")).map { mark in
            target[target.utf8.index(after: mark)...]
        }
    }

    /// The values of the header `name`, given in lower case.
    package func values(of name: String) -> [String] {
        var values: [String] = []
        for header in headers where header.name.matches(lowercase: name) {
            values.append(header.value)
        }
        return values
    }
}
