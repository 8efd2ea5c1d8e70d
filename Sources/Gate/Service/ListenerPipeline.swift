internal import NIOCore
internal import NIOSSL

/// The handlers of a caller's connection, from the socket inwards.
enum ListenerPipeline {
    static func install(
        on channel: any Channel, lane: Lane, tls: NIOSSLContext?
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
        try pipeline.addHandler(ClientConnection(on: lane))
    }

    /// The listener speaks TLS 1.3 and HTTP/1.1 alone.
    static func tlsContext(_ files: TLSFiles) throws -> NIOSSLContext {
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificateChain)
                .map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: files.privateKey, format: .pem)))
        tls.minimumTLSVersion = .tlsv13
        tls.applicationProtocols = ["http/1.1"]
        return try NIOSSLContext(configuration: tls)
    }
}
