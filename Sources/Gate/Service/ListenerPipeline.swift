internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import Vocabulary

/// The handlers of a caller's connection, from the socket inwards.
enum ListenerPipeline {
    static func install(
        on channel: any Channel, lane: Lane, tls: NIOSSLContext?
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
        let connection = ClientConnection(on: lane)
        try pipeline.addHandler(ArrivalWatch(connection))
        try pipeline.addHandler(
            ByteToMessageHandler(
                HTTPRequestDecoder(
                    leftOverBytesStrategy: .dropBytes,
                    limitConfiguration: decoderLimits(lane.house.configuration.bounds))))
        try pipeline.addHandler(connection)
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

    static func decoderLimits(_ limits: GateBounds) -> NIOHTTPDecoderLimitConfiguration {
        var decoder = NIOHTTPDecoderLimitConfiguration()
        decoder.maxHeaderFieldCount = limits.headerLines
        decoder.maxHeaderListSize = limits.headers.bytes + limits.target.bytes
        decoder.maxHeaderFieldSize = max(limits.headerLine.bytes, limits.target.bytes)
        return decoder
    }
}
