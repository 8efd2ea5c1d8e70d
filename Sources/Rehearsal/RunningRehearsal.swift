import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Vocabulary

/// A stand-in that answers; call `stop` at the end.
package struct RunningRehearsal: Sendable {
    package let port: Int
    /// The authority to believe, in PEM; empty without TLS.
    package let authorityPEM: String
    package let seen: SeenLog
    private let group: MultiThreadedEventLoopGroup

    package static func start(_ configuration: RehearsalConfiguration) async throws
        -> RunningRehearsal
    {
        let seen = try SeenLog(path: configuration.seenFile)
        let (tls, authorityPEM) = try secured(configuration)
        if let path = configuration.authorityFile, !authorityPEM.isEmpty {
            try Data(authorityPEM.utf8).write(to: URL(filePath: path), options: .atomic)
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let channel = try await bootstrap(group, tls, configuration.script, seen)
                .bind(host: configuration.host, port: configuration.port).get()
            return RunningRehearsal(
                port: channel.localAddress?.port ?? 0, authorityPEM: authorityPEM, seen: seen,
                group: group)
        } catch {
            try await group.shutdownGracefully()
            guard let error = error as? IOError else { throw error }
            throw Refusal(
                .unavailable,
                "the rehearsal provider cannot listen on `\(configuration.host):"
                    + "\(configuration.port)` (error \(error.errnoCode)); stop what listens there, "
                    + "or give another `--listen`")
        }
    }

    /// Closes the listener and every connection, also those that a script left hanging.
    package func stop() async throws { try await group.shutdownGracefully() }

    private static func bootstrap(
        _ group: MultiThreadedEventLoopGroup, _ tls: NIOSSLContext?, _ script: Script,
        _ seen: SeenLog
    ) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(RehearsalHandler(script: script, seen: seen))
                }
            }
    }

    private static func secured(_ configuration: RehearsalConfiguration) throws
        -> (NIOSSLContext?, String)
    {
        guard configuration.certificate != .plain else { return (nil, "") }
        let now = Date()
        let authority = try ThrowawayAuthority(now: now)
        let signer =
            configuration.certificate == .unknownAuthority
            ? try ThrowawayAuthority(now: now) : authority
        let identity = try signer.issue(for: configuration.host, configuration.certificate)
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMBytes(
                Array(identity.certificatePEM.utf8)
            ).map { .certificate($0) },
            privateKey: .privateKey(
                try NIOSSLPrivateKey(bytes: Array(identity.keyPEM.utf8), format: .pem)))
        tls.minimumTLSVersion = .tlsv12
        return (try NIOSSLContext(configuration: tls), try authority.pem)
    }
}
