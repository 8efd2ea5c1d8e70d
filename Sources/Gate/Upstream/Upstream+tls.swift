internal import NIOCore
internal import NIOSSL

extension Upstream {
    /// How long an upstream may take to take leave of a connection that we close. One that is in
    /// the middle of its answer does not read, so waiting longer would only let it go on.
    private static let farewell = TimeAmount.milliseconds(200)

    /// The verification of this upstream: its chain up to an authority, its name, its protocol.
    /// `nil` for plain http.
    func tlsContext() throws -> NIOSSLContext? {
        guard scheme == .https else { return nil }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .fullVerification
        tls.minimumTLSVersion = .tlsv12
        tls.applicationProtocols = ["http/1.1"]
        tls.trustRoots = authorities.map { .file($0) } ?? .default
        tls.shutdownTimeout = Self.farewell
        return try NIOSSLContext(configuration: tls)
    }
}
