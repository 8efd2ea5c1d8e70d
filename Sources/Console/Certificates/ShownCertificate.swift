import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOSSL
import Synchronization
import Vocabulary

/// The certificate that a console shows; another may take its place while it serves, and is
/// what the next connection is shown.
package final class ShownCertificate: Sendable {
    private let shown: Mutex<Pair>

    /// A certificate with those that lead to its authority, and its key.
    private struct Pair: Sendable {
        let chain: [NIOSSLCertificateSource]
        let key: NIOSSLPrivateKeySource
    }

    /// `chain` and `key` are PEM; a `Refusal` where they are none or do not belong together.
    package init(chain: [UInt8], key: [UInt8]) throws {
        shown = Mutex(try Self.read(chain: chain, key: key))
    }

    /// Shows this one from the next connection on.
    package func show(chain: [UInt8], key: [UInt8]) throws {
        let next = try Self.read(chain: chain, key: key)
        shown.withLock { $0 = next }
    }

    private static func read(chain: [UInt8], key: [UInt8]) throws -> Pair {
        do {
            let pair = Pair(
                chain: try NIOSSLCertificate.fromPEMBytes(chain).map { .certificate($0) },
                key: .privateKey(try NIOSSLPrivateKey(bytes: key, format: .pem)))
            // A context takes no key that is not the certificate's.
            _ = try NIOSSLContext(configuration: configuration(pair))
            return pair
        } catch {
            throw Refusal(
                .invalid,
                "the console's certificate and key are not PEM, or do not belong together")
        }
    }

    /// The console speaks TLS 1.3 and HTTP/1.1 alone.
    private static func configuration(_ pair: Pair) -> TLSConfiguration {
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: pair.chain, privateKey: pair.key)
        tls.minimumTLSVersion = .tlsv13
        tls.applicationProtocols = ["http/1.1"]
        return tls
    }

    /// A server that shows each connection the certificate of that moment.
    func server(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder {
        var tls = Self.configuration(shown.withLock { $0 })
        tls.sslContextCallback = { [self] _, promise in
            let pair = shown.withLock { $0 }
            var now = NIOSSLContextConfigurationOverride()
            now.certificateChain = pair.chain
            now.privateKey = pair.key
            promise.succeed(now)
        }
        return try .tls(plain, tlsConfiguration: tls)
    }
}
