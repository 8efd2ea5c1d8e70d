internal import Egress
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import NIOTLS
internal import Vocabulary

/// One connection to an upstream: performs what its state machine says, for one passage at a
/// time, and returns to its lane's pool in between.
final class UpstreamConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    let service: ServiceID
    let born = NIODeadline.now()
    private let lane: Lane
    private let isSecure: Bool
    private var machine: UpstreamStateMachine
    private var context: ChannelHandlerContext?
    private var passage: Passage?
    private var request: HTTPRequestHead?
    private var body: [UInt8] = []
    private var sent = 0

    /// What is handed to the socket at a time, so that a long body is not copied whole.
    private static let pieceSize = 65_536

    init(to service: ServiceID, isSecure: Bool, on lane: Lane) {
        self.service = service
        self.isSecure = isSecure
        self.lane = lane
        machine = UpstreamStateMachine(secure: isSecure)
    }

    var isUsable: Bool { machine.isIdle && context?.channel.isActive == true }

    /// Sends `request` for `passage`, as soon as the connection stands.
    func carry(_ request: HTTPRequestHead, body: [UInt8], for passage: Passage) {
        self.passage = passage
        self.request = request
        self.body = body
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
        if isSecure { context.read() } else { opened() }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted(let chosen)? = event as? TLSUserEvent {
            if chosen == nil || chosen == "http/1.1" { opened() } else { fail(.tls) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): perform(machine.received(head), head: head)
        case .body(let buffer): perform(machine.receivedBody(), body: buffer)
        case .end: perform(machine.receivedEnd())
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
        switch error {
        case HTTPParserError.invalidEOFState: fail(.unreachable)
        case is HTTPParserError, is NIOHTTPDecoderError: fail(.malformed)
        default: fail(.unreachable)
        }
        context.close(promise: nil)
    }

    private func opened() {
        machine.opened()
        if passage == nil { close() } else { ask() }
    }

    private func ask() {
        guard let context, let request else { return }
        machine.asked()
        self.request = nil
        passage?.asked()
        context.write(wrapOutboundOut(.head(request)), promise: nil)
        sendBody()
        context.read()
    }

    private func sendBody() {
        guard let context, machine.isSending else { return }
        while sent < body.count, context.channel.isWritable {
            let end = min(sent + UpstreamConnection.pieceSize, body.count)
            let piece = context.channel.allocator.buffer(bytes: body[sent..<end])
            sent = end
            if sent < body.count {
                context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(piece))), promise: nil)
            } else {
                context.write(wrapOutboundOut(.body(.byteBuffer(piece))), promise: nil)
            }
        }
        guard sent == body.count else { return }
        body = []
        sent = 0
        machine.sentWholeRequest()
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func perform(
        _ action: UpstreamStateMachine.Action, head: HTTPResponseHead? = nil,
        body: ByteBuffer? = nil
    ) {
        switch action {
        case .none: break
        case .head: if let head { passage?.answered(ReplyHead(head)) }
        case .body: if let body { passage?.received(body) }
        case .end(let reusable): end(reusable: reusable)
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
    fileprivate init(_ head: HTTPResponseHead) {
        self.init(
            status: Int(head.status.code),
            headers: head.headers.map { (name: $0.name, value: $0.value) })
    }
}
