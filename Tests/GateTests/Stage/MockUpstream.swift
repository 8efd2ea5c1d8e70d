import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A provider that plays a script: for each request the steps that the test gives.
final class MockUpstream: Sendable {
    enum Step: Sendable {
        case send(String)
        case wait(Duration)
        /// Sends this event as fast as it is taken, for ever.
        case flood(String)
        case close
    }

    struct Seen: Sendable {
        var head: String
        var body: String
        var connection: Int
        var at: ContinuousClock.Instant
    }

    let seen = Mutex<[Seen]>([])
    let connections = Mutex(0)
    let ended = Mutex(0)
    let flooded = Mutex(0)
    private let script: @Sendable (Seen) -> [Step]
    private let channel = Mutex<(any Channel)?>(nil)

    private init(_ script: @escaping @Sendable (Seen) -> [Step]) { self.script = script }

    static func start(
        tls: NIOSSLContext? = nil, _ script: @escaping @Sendable (Seen) -> [Step]
    ) async throws -> MockUpstream {
        let mock = MockUpstream(script)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLServerHandler(context: tls))
                    }
                    try channel.pipeline.syncOperations.addHandler(MockConnection(mock))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        mock.channel.withLock { $0 = channel }
        return mock
    }

    var port: Int { channel.withLock { $0?.localAddress?.port ?? 0 } }
    var seenCount: Int { seen.withLock { $0.count } }
    func stop() { channel.withLock { $0?.close(promise: nil) } }

    fileprivate func steps(for request: Seen) -> [Step] {
        seen.withLock { $0.append(request) }
        return script(request)
    }

    /// A whole answer with a length.
    static func answer(
        _ body: String, status: String = "200 OK", type: String = "application/json",
        extra: String = ""
    ) -> Step {
        .send(
            "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(extra)"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    static let streamHead = Step.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
    static let streamEnd = Step.send("0\r\n\r\n")

    static func chunk(_ text: String) -> Step {
        .send("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n")
    }
}

private final class MockConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let mock: MockUpstream
    private let number: Int
    private var bytes: [UInt8] = []
    private var flood: String?

    init(_ mock: MockUpstream) {
        self.mock = mock
        number = mock.connections.withLock {
            $0 += 1
            return $0
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes.append(contentsOf: unwrapInboundIn(data).readableBytesView)
        while let end = AnswerText.headEnd(bytes) {
            let head = String(decoding: bytes[..<end], as: UTF8.self)
            let length =
                head.lowercased().split(separator: "\r\n")
                .first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
            guard bytes.count >= end + 4 + length else { return }
            let body = String(decoding: bytes[end + 4..<end + 4 + length], as: UTF8.self)
            bytes.removeFirst(end + 4 + length)
            let request = MockUpstream.Seen(
                head: head, body: body, connection: number, at: .now)
            play(mock.steps(for: request)[...], context)
        }
    }

    private func play(_ steps: ArraySlice<MockUpstream.Step>, _ context: ChannelHandlerContext) {
        guard let step = steps.first, context.channel.isActive else { return }
        let rest = steps.dropFirst()
        switch step {
        case .send(let text):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            play(rest, context)
        case .wait(let duration):
            context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration)) {
                self.play(rest, context)
            }
        case .flood(let event):
            flood = "\(String(event.utf8.count, radix: 16))\r\n\(event)\r\n"
            pour(context)
        case .close: context.close(promise: nil)
        }
    }

    private func pour(_ context: ChannelHandlerContext) {
        guard let chunk = flood else { return }
        while context.channel.isActive, context.channel.isWritable {
            mock.flooded.withLock { $0 += chunk.utf8.count }
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: chunk)), promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) { pour(context) }
    func channelInactive(context: ChannelHandlerContext) { mock.ended.withLock { $0 += 1 } }
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
