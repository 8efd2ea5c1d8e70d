import HummingbirdCore
import NIOCore

extension ConsoleService {
    /// Most connections at a time; whoever comes then waits to be let in.
    static let connectionLimit = 1_024
    /// How long a connection may do nothing, from its first byte of a handshake on.
    private static let idleLimit = TimeAmount.seconds(120)

    /// HTTP/1.1, in TLS where there is a certificate to show.
    static func server(_ certificate: ShownCertificate?) throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: idleLimit))
        return try certificate?.server(plain) ?? plain
    }
}
