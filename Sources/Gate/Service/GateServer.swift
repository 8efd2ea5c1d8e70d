internal import Egress
internal import Glibc
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Vocabulary

/// The listening gate: its event loops, their lanes, its socket.
final class GateServer: Sendable {
    let house: Gatehouse
    private let group: MultiThreadedEventLoopGroup
    private let lanes: [NIOLoopBound<Lane>]
    private let socket: any Channel

    /// Connections that wait to be accepted.
    private static let backlog: Int32 = 1_024

    private init(
        house: Gatehouse, group: MultiThreadedEventLoopGroup, lanes: [NIOLoopBound<Lane>],
        socket: any Channel
    ) {
        self.house = house
        self.group = group
        self.lanes = lanes
        self.socket = socket
    }

    static func start(_ house: Gatehouse) async throws -> GateServer {
        FreedMemory.goesBackToTheSystem()
        let count = house.configuration.loops ?? System.coreCount
        let group = MultiThreadedEventLoopGroup(numberOfThreads: count)
        do {
            var lanes: [NIOLoopBound<Lane>] = []
            for loop in group.makeIterator() {
                lanes.append(
                    try await loop.submit {
                        let lane = Lane(on: loop, of: house)
                        lane.start()
                        return NIOLoopBound(lane, eventLoop: loop)
                    }.get())
            }
            let socket = try await bind(house, group: group, lanes: lanes)
            if let address = socket.localAddress, let port = address.port {
                house.status.listening(
                    at: .init(host: house.configuration.listener.host, port: port))
            }
            ProgramPages.goBackToTheSystem()
            return GateServer(house: house, group: group, lanes: lanes, socket: socket)
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private static func bind(
        _ house: Gatehouse, group: MultiThreadedEventLoopGroup, lanes: [NIOLoopBound<Lane>]
    ) async throws -> any Channel {
        let listener = house.configuration.listener
        let limits = house.configuration.bounds
        let tls = try listener.tls.map { files in
            do { return try ListenerPipeline.tlsContext(files) } catch {
                throw ListeningFailure.certificate(files)
            }
        }
        let watermark = ChannelOptions.Types.WriteBufferWaterMark(
            low: limits.answerBuffer.bytes / 2, high: limits.answerBuffer.bytes)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.writeBufferWaterMark, value: watermark)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard house.clients.enter() else { throw TooManyConnections() }
                    channel.closeFuture.whenComplete { _ in house.clients.leave() }
                    for lane in lanes where lane.eventLoop === channel.eventLoop {
                        try ListenerPipeline.install(on: channel, lane: lane.value, tls: tls)
                    }
                }
            }
        do { return try await bootstrap.bind(host: listener.host, port: listener.port).get() } catch
        {
            throw ListeningFailure.address(
                host: listener.host, port: listener.port, why: reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? IOError else { return "\(error)" }
        return switch error.errnoCode {
        case EADDRINUSE: "something listens there already"
        case EACCES: "this process may not"
        case EADDRNOTAVAIL: "this machine has no such address"
        default: "error \(error.errnoCode)"
        }
    }

    private struct TooManyConnections: Error {}

    /// Takes nothing new, gives what is under way the drain's time, then cuts it.
    func stop() async {
        house.status.enter(.draining)
        try? await socket.close().get()
        await onEachLane { $0.drain() }
        await untilEmpty(within: house.configuration.times.drain)
        await onEachLane { $0.cut() }
        await untilEmpty(within: house.configuration.times.lingering)
        await onEachLane { $0.close() }
        house.status.enter(.ended)
        try? await group.shutdownGracefully()
    }

    private func untilEmpty(within limit: Duration) async {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            var isEmpty = true
            for lane in lanes {
                let empty = try? await lane.eventLoop.submit { lane.value.isEmpty }.get()
                isEmpty = isEmpty && empty ?? true
            }
            if isEmpty { return }
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    private func onEachLane(_ act: @escaping @Sendable (Lane) -> Void) async {
        for lane in lanes { try? await lane.eventLoop.submit { act(lane.value) }.get() }
    }
}
