internal import Egress
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Vocabulary

extension Lane {
    /// Finds or opens a connection to the one upstream of the request's service, on this loop,
    /// and sends the request for `passage`.
    func connect(_ request: UpstreamRequest, for passage: Passage) {
        guard let upstream = house.configuration.upstreams[request.service] else {
            return passage.failed(.unreachable)
        }
        switch pools[request.service, default: newPool].lease(at: .now(), usable: \.isUsable) {
        case .full: passage.failed(.exhausted)
        case .reuse(let connection): connection.carry(request, for: passage)
        case .open:
            meter.openedUpstream()
            let connection = UpstreamConnection(to: upstream, of: request.service, on: self)
            connection.carry(request, for: passage)
            open(connection, to: upstream)
        }
    }

    func release(_ connection: UpstreamConnection) -> Bool {
        guard !isDraining else {
            discard(connection)
            return false
        }
        return pools[connection.service]?.release(connection, born: connection.born, at: .now())
            ?? false
    }

    func discard(_ connection: UpstreamConnection) { pools[connection.service]?.discard() }
    func forget(_ connection: UpstreamConnection) { pools[connection.service]?.forget(connection) }

    private var newPool: ConnectionPool<UpstreamConnection> {
        ConnectionPool(
            limits: house.configuration.bounds, deadlines: house.configuration.times)
    }

    private func open(_ connection: UpstreamConnection, to upstream: Upstream) {
        let limits = house.configuration.bounds
        let tls = house.tls(for: connection.service)
        let bound = NIOLoopBound(connection, eventLoop: eventLoop)
        ClientBootstrap(group: eventLoop)
            .connectTimeout(TimeAmount(house.configuration.times.connect))
            .channelOption(
                .socketOption(.so_rcvbuf), value: .init(limits.upstreamReceiveBuffer.bytes)
            )
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try UpstreamPipeline.install(
                        on: channel, for: bound.value, to: upstream, tls: tls)
                }
            }
            .connect(
                host: upstream.host == "localhost" ? "127.0.0.1" : upstream.host,
                port: upstream.port
            )
            .assumeIsolated()
            .whenFailure { _ in bound.value.couldNotConnect() }
    }
}
