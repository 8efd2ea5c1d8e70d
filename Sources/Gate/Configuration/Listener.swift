/// The address that callers reach, in TLS 1.3 or plain on loopback.
package struct Listener: Hashable, Sendable {
    package let host: String
    package let port: Int
    package let tls: TLSFiles?

    /// `host` is an address literal or `localhost`; port 0 takes any that is free.
    package init(
        host: String, port: Int, tls: TLSFiles? = nil
    ) throws(GateConfigurationFailure) {
        guard (0...65_535).contains(port) else { throw .badPort(port) }
        guard let address = HostName(host) else { throw .badHost(host) }
        guard tls != nil || address.isLoopback else { throw .plainListenerOffLoopback(host: host) }
        self.host = address.literal
        self.port = port
        self.tls = tls
    }
}

/// Paths of the PEM files that the listener's TLS is made of.
package struct TLSFiles: Hashable, Sendable {
    package let certificateChain: String
    package let privateKey: String

    package init(certificateChain: String, privateKey: String) {
        self.certificateChain = certificateChain
        self.privateKey = privateKey
    }
}
