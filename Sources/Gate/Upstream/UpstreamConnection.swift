internal import Egress
internal import NIOCore
internal import NIOSSL
internal import NIOTLS
internal import Vocabulary

/// One connection to an upstream: performs what its state machine says, for one passage at a
/// time, and returns to its lane's pool in between.
final class UpstreamConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let service: ServiceID
    let born = NIODeadline.now()
    private let lane: Lane
    private let upstream: Upstream
    private var machine: UpstreamStateMachine
    private var scan: AnswerScan
    /// Bytes that are no whole part yet.
    private var unread = ByteBuffer()
    private var context: ChannelHandlerContext?
    private var passage: Passage?
    /// What is to be sent or being sent, and how much of its body was handed to the socket.
    private var request: UpstreamRequest?
    private var sent = 0

    /// What is handed to the socket at a time, so that a long body is not copied whole.
    private static let pieceSize = 65_536

    init(to upstream: Upstream, of service: ServiceID, on lane: Lane) {
        self.service = service
        self.upstream = upstream
        self.lane = lane
        machine = UpstreamStateMachine(secure: upstream.scheme == .https)
        scan = AnswerScan(limits: lane.house.configuration.bounds)
    }

    var isUsable: Bool { machine.isIdle && context?.channel.isActive == true }

    /// Sends `request` for `passage`, as soon as the connection stands.
    func carry(_ request: UpstreamRequest, for passage: Passage) {
        self.passage = passage
        self.request = request
        sent = 0
        passage.connected(self)
        if machine.isIdle { ask() }
    }

    func readMore() { context?.read() }

    /// The passage has no more use for the answer under way.
    func abandon() {
        guard passage != nil else { return }
        passage = nil
        lane.discard(self)
        context?.close(promise: nil)
    }

    func close() { context?.close(promise: nil) }

    /// The connection was never made.
    func couldNotConnect() { fail(.unreachable, connected: false) }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func channelActive(context: ChannelHandlerContext) {
        if upstream.scheme == .https { context.read() } else { opened() }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted(let chosen)? = event as? TLSUserEvent {
            if chosen == nil || chosen == "http/1.1" { opened() } else { fail(.tls) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if unread.readableBytes > 0 {
            unread.writeBuffer(&bytes)
            swap(&unread, &bytes)
        }
        read(&bytes)
        unread = bytes.readableBytes > 0 ? bytes : ByteBuffer()
    }

    /// Bytes beyond an answer's end are a fault of the upstream. The answer stands; the next
    /// request must not meet them.
    private func read(_ bytes: inout ByteBuffer) {
        do throws(FrameFault) {
            while let part = try scan.next(in: &bytes) {
                switch part {
                case .head(let head): perform(machine.received(head), head: head)
                case .body(let buffer): perform(machine.receivedBody(), body: buffer)
                case .end:
                    perform(machine.receivedEnd(), isLast: bytes.readableBytes > 0)
                    guard bytes.readableBytes == 0 else { return bytes.clear() }
                }
            }
        } catch {
            bytes.clear()
            fail(.malformed)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // An idle connection reads too: whatever comes then, or its end, is the end of it.
        if passage?.wantsMore() ?? true { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { sendBody() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.unreachable)
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(.unreachable)
        context.close(promise: nil)
    }

    private func opened() {
        machine.opened()
        if passage == nil { close() } else { ask() }
    }

    private func ask() {
        guard let context, let request else { return }
        machine.asked()
        scan.begin(toHead: request.method == "HEAD")
        passage?.asked()
        sent = min(request.body.count, UpstreamConnection.pieceSize)
        var head = context.channel.allocator.buffer(capacity: 1024 + sent)
        upstream.write(headOf: request, into: &head)
        head.writeBytes(request.body[..<sent])
        context.writeAndFlush(wrapOutboundOut(head), promise: nil)
        sendBody()
        context.read()
    }

    private func sendBody() {
        guard let context, machine.isSending, let body = request?.body else { return }
        while sent < body.count, context.channel.isWritable {
            let end = min(sent + UpstreamConnection.pieceSize, body.count)
            let piece = context.channel.allocator.buffer(bytes: body[sent..<end])
            sent = end
            context.writeAndFlush(wrapOutboundOut(piece), promise: nil)
        }
        guard sent == body.count else { return }
        request = nil
        machine.sentWholeRequest()
        passage?.sentWhole()
    }

    private func perform(
        _ action: UpstreamStateMachine.Action, head: AnswerHead? = nil,
        body: ByteBuffer? = nil, isLast: Bool = false
    ) {
        switch action {
        case .none: break
        case .head: if let head { passage?.answered(ReplyHead(head)) }
        case .body: if let body { passage?.received(body) }
        case .end(let reusable): end(reusable: reusable && !isLast)
        case .fail(let fault):
            let passage = self.passage
            self.passage = nil
            if passage != nil { lane.discard(self) }
            passage?.failed(fault)
            close()
        case .drop:
            lane.forget(self)
            close()
        }
    }

    private func fail(_ fault: UpstreamFault, connected: Bool = true) {
        perform(machine.failed(fault, connected: connected))
    }

    private func end(reusable: Bool) {
        guard let passage else { return }
        self.passage = nil
        if reusable {
            if !lane.release(self) { close() }
        } else {
            lane.discard(self)
            close()
        }
        passage.upstreamEnded()
    }
}

extension ReplyHead {
    fileprivate init(_ head: AnswerHead) {
        self.init(status: head.status, headers: head.lines)
    }
}
