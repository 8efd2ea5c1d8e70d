internal import Egress
internal import NIOCore

/// One caller's connection: performs what its state machine says and lends itself to one passage
/// at a time.
final class ClientConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let lane: Lane
    private var machine: ClientStateMachine
    private var scan: RequestScan
    /// Bytes that are no whole part yet.
    private var unread = ByteBuffer()
    private var context: ChannelHandlerContext?
    private var passage: Passage?
    private var isAdvancing = false
    private var isHeadRequest = false
    /// Whether something is written that the turn's end will flush.
    private var awaitsFlush = false
    /// Whether a long body is not read on, since others hold the room.
    private var waitsForRoom = false
    private var peer = ""

    init(on lane: Lane) {
        self.lane = lane
        let house = lane.house
        let bounds = house.configuration.bounds
        scan = RequestScan(limits: bounds)
        machine = ClientStateMachine(
            limits: bounds, deadlines: house.configuration.times, budget: house.budget,
            now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        peer = context.remoteAddress?.ipAddress ?? "unknown"
    }

    func channelActive(context: ChannelHandlerContext) {
        lane.add(self)
        context.read()
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if scan.isWithinRequest || unread.readableBytes > 0 {
            machine.received(.endedEarly)
            advance()
        }
        self.context = nil
        lane.remove(self)
        lane.longBodies.leave(self)
        machine.ended()
        passage?.callerLeft()
        passage = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        // Before anything is made of them, so that a head that trickles in has its deadline.
        perform(machine.bytesArrived(bytes.readableBytes, now: .now()))
        if unread.readableBytes > 0 {
            unread.writeBuffer(&bytes)
            swap(&unread, &bytes)
        }
        if waitsForRoom, !lane.mayReadOn(self) { turnAway() }
        read(&bytes)
        unread = bytes.readableBytes > 0 ? bytes : ByteBuffer()
        advance()
    }

    private func read(_ bytes: inout ByteBuffer) {
        do throws(FrameFault) {
            while let part = try scan.next(in: &bytes) { machine.received(part) }
        } catch { machine.received(error) }
        // What follows nonsense is dropped.
        if scan.hasFailed { bytes.clear() }
    }

    /// Bytes come that were not asked for: the caller's side has ended, and its socket is emptied
    /// whether or not there is room for what is in it.
    private func turnAway() {
        scan.giveUp()
        machine.received(.busy)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        guard machine.wantsBytes else { return }
        waitsForRoom = machine.isReadingLongBody && !lane.mayReadOn(self)
        if waitsForRoom { machine.waits() } else { context.read() }
    }

    /// There is room for more of the body that has waited.
    func readOn() {
        waitsForRoom = false
        context?.read()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { passage?.callerIsReady() }
    }

    func ticked(now: NIODeadline) { perform(machine.ticked(now: now)) }
    func drained() { perform(machine.drained()) }

    /// Ends the connection behind what is written.
    func close() {
        flushNow()
        context?.close(promise: nil)
    }

    private func advance() {
        guard !isAdvancing else { return }
        isAdvancing = true
        defer { isAdvancing = false }
        while let action = machine.next(now: .now()) { perform(action) }
    }

    private func perform(_ action: ClientStateMachine.Action?) {
        switch action {
        case nil: break
        case .sendContinue:
            write(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
            flush()
        case .admit(let assembly): start(assembly, fault: nil)
        case .refuse(let fault, let frame?):
            start(RequestAssembly(frame, limits: lane.house.configuration.bounds), fault: fault)
        case .refuse(let fault, nil):
            reply(lane.reply(to: fault, understood: scan.understood, from: peer))
        case .finish: lingerOn()
        case .close: close()
        }
    }

    private func start(_ assembly: RequestAssembly, fault: FrameFault?) {
        lane.longBodies.leave(self)
        waitsForRoom = false
        let frame = assembly.frame
        isHeadRequest = frame.method == "HEAD"
        let request = IncomingRequest(
            method: frame.method, target: frame.target, headers: frame.headers,
            body: assembly.body, peer: peer)
        let passage = Passage(request, reserved: assembly.reserved, from: self, on: lane)
        self.passage = passage
        passage.begin(fault: fault)
    }

    /// Half of the connection ends; what the caller still sends is read and dropped for a while,
    /// since a reset would take the answer away from it.
    private func lingerOn() {
        flushNow()
        context?.close(mode: .output).assumeIsolated().whenFailure { [weak self] _ in
            self?.close()
        }
        context?.read()
    }
}

// What a passage asks of its caller's connection.
extension ClientConnection {
    var isReady: Bool { context?.channel.isWritable ?? false }

    func reply(_ reply: Reply) {
        var buffer = allocate(reply.body.count + 512)
        AnswerWriter.write(
            reply.head, body: .exactly(reply.body.count), keepsAlive: machine.keepsAlive,
            into: &buffer)
        if !isHeadRequest { buffer.writeBytes(reply.body) }
        write(buffer)
        ended()
    }

    func begin(_ head: ReplyHead) {
        var buffer = allocate(512)
        AnswerWriter.write(
            head, body: .chunked, keepsAlive: machine.keepsAlive, into: &buffer)
        write(buffer)
    }

    func send(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !isHeadRequest else { return }
        var buffer = allocate(bytes.count + 16)
        AnswerWriter.write(chunk: bytes, into: &buffer)
        write(buffer)
    }

    func finish(_ bytes: [UInt8]) {
        var buffer = allocate(bytes.count + 32)
        AnswerWriter.write(chunk: bytes, into: &buffer)
        AnswerWriter.writeLastChunk(into: &buffer)
        if !isHeadRequest { write(buffer) }
        ended()
    }

    /// Ends the connection without an end of the answer, so that nobody takes it for whole.
    func abort() {
        passage = nil
        close()
    }

    /// What is written goes out with all else that this turn of the loop has for callers.
    func flush() {
        guard !awaitsFlush else { return }
        awaitsFlush = true
        lane.flushAtTurnsEnd(self)
    }

    func flushNow() {
        guard awaitsFlush else { return }
        awaitsFlush = false
        context?.flush()
    }

    private func ended() {
        flush()
        passage = nil
        isHeadRequest = false
        perform(machine.answered(now: .now()))
        advance()
        if machine.wantsBytes { context?.read() }
    }

    private func write(_ buffer: ByteBuffer) {
        context?.write(wrapOutboundOut(buffer), promise: nil)
    }

    private func allocate(_ capacity: Int) -> ByteBuffer {
        context?.channel.allocator.buffer(capacity: capacity) ?? ByteBuffer()
    }
}
