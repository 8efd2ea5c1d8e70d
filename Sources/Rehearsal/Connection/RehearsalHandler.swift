import NIOCore
import NIOHTTP1

/// Reads a request whole, then carries out the plan of its answer piece by piece.
final class RehearsalHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let script: Script
    private let seen: SeenLog
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    /// The answer that is on its way, if one is.
    private var current: (number: Int, pieces: ArraySlice<AnswerPlan.Piece>)?

    /// Largest request body that is kept; of a longer one, the rest is not.
    private static let bodyLimit = 64 << 20

    init(script: Script, seen: SeenLog) {
        self.script = script
        self.seen = seen
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let bytes):
            body.append(contentsOf: bytes.readableBytesView.prefix(Self.bodyLimit - body.count))
        case .end:
            if let head { answer(head, context) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        finish(.clientGone)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = seen.add(
            method: head.method.rawValue, target: head.uri,
            headers: head.headers.map { .init(name: $0.name, value: $0.value) }, body: body)
        let plan = AnswerPlan.answer(
            to: head.uri, method: head.method.rawValue,
            isAnthropic: head.headers.contains(name: "anthropic-version"), body: body,
            by: script)
        body = []
        current = (request.number, plan.pieces[...])
        if let answer = plan.head {
            write(answer, whole: plan, context)
            next(context, isRaw: false)
        } else {
            next(context, isRaw: true)
        }
    }

    private func write(
        _ answer: AnswerPlan.Head, whole plan: AnswerPlan, _ context: ChannelHandlerContext
    ) {
        var headers = HTTPHeaders()
        for (name, value) in answer.headers.sorted(by: { $0.key < $1.key }) {
            headers.add(name: name, value: value)
        }
        headers.add(name: "Rehearsal", value: "no AI")
        headers.add(name: "x-request-id", value: "req_rehearsal")
        if self.head?.isKeepAlive != true { headers.add(name: "Connection", value: "close") }
        if plan.pieces.count == 1, case .bytes(let bytes) = plan.pieces[0] {
            headers.replaceOrAdd(name: "Content-Length", value: String(bytes.count))
        }
        let head = HTTPResponseHead(
            version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }

    /// Carries out the next piece and comes back when it is written; one write at a time, so a
    /// slow reader slows the answer.
    private func next(_ context: ChannelHandlerContext, isRaw: Bool) {
        guard let piece = current?.pieces.popFirst() else {
            if current != nil { end(context) }
            return
        }
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        let goOn = NIOLoopBound(self, eventLoop: context.value.eventLoop)
        switch piece {
        case .bytes(let bytes):
            write(bytes, context.value, isRaw: isRaw).whenSuccess {
                // By way of the loop, so that a long answer is no deep recursion.
                context.value.eventLoop.execute {
                    goOn.value.next(context.value, isRaw: isRaw)
                }
            }
        case .pause(let milliseconds):
            context.value.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
                goOn.value.next(context.value, isRaw: isRaw)
            }
        case .hang: return
        case .drop:
            finish(.dropped)
            context.value.close(promise: nil)
        }
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext, isRaw: Bool)
        -> EventLoopFuture<Void>
    {
        let buffer = ByteBuffer(bytes: bytes)
        guard isRaw else {
            return context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))))
        }
        // Below the encoder: these bytes are the connection's own, whatever they are.
        do {
            return try context.pipeline.syncOperations
                .context(handlerType: HTTPResponseEncoder.self).writeAndFlush(NIOAny(buffer))
        } catch {
            return context.eventLoop.makeFailedFuture(error)
        }
    }

    private func end(_ context: ChannelHandlerContext) {
        finish(.complete)
        let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        guard head?.isKeepAlive != true else { return }
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        written.whenComplete { _ in context.value.close(promise: nil) }
    }

    private func finish(_ how: SeenEnd) {
        guard let number = current?.number else { return }
        current = nil
        seen.end(number, how)
    }
}
