import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A caller that sends the bytes it is told to send, well formed or not.
final class RawClient: Sendable {
    private let channel: any Channel
    private let inbox: Inbox

    struct TimedOut: Error {}

    /// How long anything may take on a machine that is starved: tests assert what comes before
    /// what, and the bench measures how soon.
    static let patience = Duration.seconds(30)

    /// A whole answer as it came: head lines in lower case names, body without chunk framing.
    struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: String
    }

    private init(_ channel: any Channel, _ inbox: Inbox) {
        self.channel = channel
        self.inbox = inbox
    }

    static func connect(
        to port: Int, reading: Bool = true, trusting authority: NIOSSLCertificate? = nil,
        speaking version: TLSVersion? = nil
    ) async throws -> RawClient {
        let inbox = Inbox()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.autoRead, value: reading)
            // Little room in the kernel, so that a reader that stops is soon felt.
            .channelOption(.socketOption(.so_rcvbuf), value: 65_536)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let authority {
                        var tls = TLSConfiguration.makeClientConfiguration()
                        tls.trustRoots = .certificates([authority])
                        tls.maximumTLSVersion = version
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(
                                context: NIOSSLContext(configuration: tls),
                                serverHostname: "localhost"))
                    }
                    try channel.pipeline.syncOperations.addHandler(Collector(inbox))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return RawClient(channel, inbox)
    }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    /// Sends without caring whether the other side still listens.
    func offer(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

    func read() { channel.read() }
    func endSending() { channel.close(mode: .output, promise: nil) }
    func close() { channel.close(promise: nil) }

    var received: String { inbox.bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    var receivedCount: Int { inbox.bytes.withLock { $0.count } }
    var isEnded: Bool { inbox.ended.withLock { $0 } }

    /// Waits until `condition` holds of what has been received.
    func wait(
        _ limit: Duration = RawClient.patience, for condition: @Sendable (RawClient) -> Bool
    ) async throws {
        let end = ContinuousClock.now + limit
        while !condition(self) {
            guard ContinuousClock.now < end else { throw TimedOut() }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// The next whole answer, taken out of what has been received.
    func answer(_ limit: Duration = RawClient.patience) async throws -> Answer {
        let end = ContinuousClock.now + limit
        while true {
            if let answer = inbox.bytes.withLock({ AnswerText.take(from: &$0) }) { return answer }
            guard ContinuousClock.now < end else { throw TimedOut() }
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}

final class Inbox: Sendable {
    let bytes = Mutex<[UInt8]>([])
    let ended = Mutex(false)
}

private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let inbox: Inbox

    init(_ inbox: Inbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        inbox.bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { inbox.ended.withLock { $0 = true } }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) { inbox.ended.withLock { $0 = true } }
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        inbox.ended.withLock { $0 = true }
        context.close(promise: nil)
    }
}
