/// Where one service stands, and how the gate makes itself known there.
package struct Upstream: Sendable {
    package enum Scheme: String, Sendable { case http, https }

    package let scheme: Scheme
    package let host: String
    package let port: Int
    /// Put before the path of every request; empty, or begins and does not end with a slash.
    package let basePath: String
    package let credential: Credential?
    /// PEM file of the authorities to trust instead of the system's.
    package let authorities: String?
    /// Says that this is a stand-in; only then may it be plain http, and only on loopback.
    package let rehearsal: Bool
    /// The `Host` header: the port is named where it is not the scheme's own.
    let authority: String

    package init(
        scheme: Scheme = .https, host: String, port: Int? = nil, basePath: String = "",
        credential: Credential? = nil, authorities: String? = nil, rehearsal: Bool = false
    ) throws(GateConfigurationFailure) {
        let port = port ?? (scheme == .https ? 443 : 80)
        guard (1...65_535).contains(port) else { throw .badPort(port) }
        guard let name = HostName(host) else { throw .badHost(host) }
        if scheme == .http {
            guard name.isLoopback else { throw .plainUpstreamOffLoopback(host: host) }
            guard rehearsal else { throw .plainUpstreamWithoutRehearsal(host: host) }
        }
        guard Upstream.isBasePath(basePath) else { throw .badBasePath(basePath) }
        self.scheme = scheme
        self.host = host
        self.port = port
        self.basePath = basePath
        self.credential = credential
        self.authorities = authorities
        self.rehearsal = rehearsal
        let bracketed = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        authority = port == (scheme == .https ? 443 : 80) ? bracketed : "\(bracketed):\(port)"
    }

    private static func isBasePath(_ path: String) -> Bool {
        path.isEmpty
            || path.hasPrefix("/") && !path.hasSuffix("/")
                && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") }
    }
}
