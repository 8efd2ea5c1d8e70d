import NIOCore

/// Where a console listens: anywhere in TLS, and without it on this machine alone.
package struct ConsoleAddress: Hashable, Sendable {
    package let host: String
    /// 0 takes a free port.
    package let port: Int
    package let isSecure: Bool

    /// `host` is an address or `localhost`; without TLS, a refusal unless it is loopback.
    package init(host: String, port: Int, isSecure: Bool) throws {
        guard isSecure || ConsoleAddress.isLoopback(host) else {
            throw ConsoleAddressFailure.notSecure(host: host)
        }
        // A name is whatever a resolver says, so one listens on addresses.
        guard host == "localhost" || ConsoleAddress.isAddress(host) else {
            throw ConsoleAddressFailure.noAddress(host: host)
        }
        self.host = host == "localhost" ? "127.0.0.1" : host
        self.port = port
        self.isSecure = isSecure
    }

    /// The address as a URL, with the port that was bound.
    package func url(port: Int) -> String {
        let scheme = isSecure ? "https" : "http"
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    }

    private static func isAddress(_ host: String) -> Bool {
        (try? SocketAddress(ipAddress: host, port: 0)) != nil
    }
}
