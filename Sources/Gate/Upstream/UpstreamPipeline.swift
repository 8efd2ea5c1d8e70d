internal import NIOCore
internal import NIOSSL

/// The handlers of a connection to an upstream, from the socket inwards.
enum UpstreamPipeline {
    static func install(
        on channel: any Channel, for connection: UpstreamConnection, to upstream: Upstream,
        tls: NIOSSLContext?
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        if let tls {
            // An address goes without SNI; its certificate must then name the address.
            let name = HostName(upstream.host).flatMap { host -> String? in
                host.isAddress && upstream.host != "localhost" ? nil : upstream.host
            }
            try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: name))
        }
        try pipeline.addHandler(connection)
    }
}
