import Vocabulary

/// Where a console listens. It speaks no TLS, so it is this machine alone.
package struct ConsoleAddress: Hashable, Sendable {
    package let host: String
    /// 0 takes a free port.
    package let port: Int

    /// `host` is `localhost`, `::1` or an address of 127.0.0.0/8; any other is a `Refusal`.
    package init(host: String, port: Int) throws {
        guard ConsoleAddress.isLoopback(host) else {
            throw Refusal(
                .invalid,
                "the console cannot listen on `\(host)`: it has no TLS, so give a loopback address "
                    + "and put a proxy with TLS before it")
        }
        self.host = host == "localhost" ? "127.0.0.1" : host
        self.port = port
    }

    /// The address as a URL, with the port that was bound.
    package func url(port: Int) -> String {
        "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    }
}
