import NIOCore
import NIOPosix
import Wire

/// One connection that asks again as soon as it is answered.
final class Asking: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let orders: Orders
    private let score: Score
    private var context: ChannelHandlerContext?
    private var reader = MessageReader()
    private var asked = NIODeadline.now()

    private init(_ orders: Orders, _ score: Score) {
        self.orders = orders
        self.score = score
    }

    static func connect(
        on loop: any EventLoop, _ orders: Orders, _ score: NIOLoopBound<Score>
    ) async throws {
        _ = try await ClientBootstrap(group: loop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let asking = Asking(orders, score.value)
                    score.value.add(asking)
                    try channel.pipeline.syncOperations.addHandler(asking)
                }
            }
            .connect(host: "127.0.0.1", port: orders.port).get()
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func ask(now: NIODeadline) {
        guard let context, score.mayAsk(now: now) else { return }
        asked = now
        context.writeAndFlush(wrapOutboundOut(orders.request), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        do {
            while buffer.readableBytes > 0, let answer = try reader.next(in: &buffer) {
                let now = NIODeadline.now()
                score.answered(
                    answer.status, size: answer.bodySize, after: now - asked, now: now)
                ask(now: now)
            }
        } catch {
            score.failed()
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        score.closed(now: .now())
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
