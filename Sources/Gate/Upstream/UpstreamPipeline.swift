internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import Vocabulary

/// The handlers of a connection to an upstream, from the socket inwards.
enum UpstreamPipeline {
    static func install(
        on channel: any Channel, for connection: UpstreamConnection, to upstream: Upstream,
        tls: NIOSSLContext?, limits: GateBounds
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        if let tls {
            // An address goes without SNI; its certificate must then name the address.
            let name = HostName(upstream.host).flatMap { host -> String? in
                host.isAddress && upstream.host != "localhost" ? nil : upstream.host
            }
            try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: name))
        }
        try pipeline.addHandler(HTTPRequestEncoder())
        try pipeline.addHandler(
            ByteToMessageHandler(
                HTTPResponseDecoder(
                    leftOverBytesStrategy: .dropBytes, informationalResponseStrategy: .drop,
                    limitConfiguration: decoderLimits(limits))))
        try pipeline.addHandler(connection)
    }

    private static func decoderLimits(_ limits: GateBounds) -> NIOHTTPDecoderLimitConfiguration {
        var decoder = NIOHTTPDecoderLimitConfiguration()
        decoder.maxHeaderFieldCount = limits.answerHeaderLines
        decoder.maxHeaderListSize = limits.answerHeaders.bytes
        decoder.maxHeaderFieldSize = limits.answerHeaders.bytes
        return decoder
    }
}
