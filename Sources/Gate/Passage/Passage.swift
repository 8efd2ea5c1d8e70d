internal import Egress
internal import NIOCore
internal import Vocabulary

/// One request's passage through the gate: performs what its state machine says between the
/// caller's connection, the record and the upstream, all on one event loop.
final class Passage {
    private let lane: Lane
    /// Bytes of the request that are taken from the budget.
    private var reserved: Int
    private let requestSize: Int
    private let began: NIODeadline
    private let arrival: Instant
    private var machine: PassageStateMachine
    private var client: ClientConnection?
    private var upstream: UpstreamConnection?
    private var patience: Patience
    private var firstByte: Duration?
    private var heldBytes = 0
    private var sentBytes = 0
    private var out: [UInt8] = []

    init(
        _ request: IncomingRequest, reserved: Int, from client: ClientConnection, on lane: Lane
    ) {
        self.lane = lane
        self.client = client
        self.reserved = reserved
        requestSize = request.body.count
        began = .now()
        arrival = lane.house.now()
        patience = Patience(deadlines: lane.house.configuration.times, began: began)
        let house = lane.house
        machine = PassageStateMachine(
            Exchange(request, tag: house.randomTag(), at: arrival),
            heldLimit: house.configuration.bounds.wholeAnswer.bytes)
    }

    /// Decides about the request, or about the fault that the transport found in it.
    func begin(fault: FrameFault?) {
        lane.add(self)
        lane.meter.began(bytes: requestSize)
        let house = lane.house
        let snapshot = lane.snapshot
        let fault = fault?.reason ?? house.closure(under: snapshot, at: arrival)
        perform(
            machine.begin { exchange in
                guard let fault else {
                    return exchange.admit(
                        in: snapshot, counters: house.counters, seal: house.seal)
                }
                return exchange.refuse(
                    fault, in: snapshot, counters: house.counters, seal: house.seal)
            })
    }

    func recorded(at index: UInt64) {
        perform(machine.recorded(at: index, in: lane.snapshot, now: lane.house.now()))
    }

    func unrecorded() { perform(machine.unrecorded(counters: lane.house.counters)) }

    /// Looks at what time alone can end: deadlines, and letters that run out.
    func ticked(now: NIODeadline) {
        if let reason = machine.ending(in: lane.snapshot, now: lane.house.now()) {
            interrupt(reason)
        }
        switch patience.exhausted(at: now) {
        case .upstream(let fault)?:
            if let service = machine.service { lane.meter.upset(fault, at: service) }
            interrupt(fault.reason)
        case .caller?: client?.close()
        case nil: break
        }
    }

    /// Ends what is in flight: the process ends and has waited long enough.
    func cut() {
        interrupt(.gateEnding)
        if !machine.hasEnded { client?.close() }
    }

    /// Ends what has been forwarded; what waits for the record hears from the record.
    func cut(for reason: GateReason) { interrupt(reason) }

    private func interrupt(_ reason: GateReason) {
        guard !machine.hasEnded else { return }
        perform(machine.interrupted(reason, into: &out))
    }

    private func perform(_ action: PassageStateMachine.Action) {
        switch action {
        case .nothing: break
        case .record(let entry): lane.record(entry, for: self)
        case .forward(let request): forward(request)
        case .begin(let head): client?.begin(head)
        case .pass: sendOut()
        case .finish:
            let last = out
            out = []
            sentBytes += last.count
            leave { $0.finish(last) }
        case .reply(let reply):
            sentBytes += reply.body.count
            leave { $0.reply(reply) }
        case .abort: leave { $0.abort() }
        }
    }

    private func sendOut() {
        sentBytes += out.count
        client?.send(out)
        out.removeAll(keepingCapacity: true)
    }

    private func forward(_ request: UpstreamRequest) {
        patience.awaitConnection(at: .now())
        lane.connect(request, for: self)
    }

    /// The answer is decided to its end: lets go of both connections and writes the outcome.
    private func leave(_ farewell: (ClientConnection) -> Void) {
        let elapsed = Duration(NIODeadline.now() - began)
        upstream?.abandon()
        upstream = nil
        let house = lane.house
        let ending = Tallies.Ending(
            verdict: machine.verdict, reason: machine.reason,
            service: machine.serviceAsked(in: lane.snapshot))
        let outcome = machine.outcome(
            at: house.now(), elapsed: elapsed, firstByte: firstByte, counters: house.counters)
        if let outcome { lane.recordOutcome(outcome) }
        lane.remove(self)
        lane.giveBack(reserved + heldBytes)
        lane.meter.ended(ending, after: elapsed, bytesOut: sentBytes)
        let client = self.client
        self.client = nil
        if let client { farewell(client) }
    }
}

// What the caller's connection tells.
extension Passage {
    func callerLeft() {
        client = nil
        perform(machine.callerLeft())
    }

    func callerIsReady() {
        guard patience.callerIsReady(at: .now()) else { return }
        upstream?.readMore()
    }
}

// What the upstream's connection tells.
extension Passage {
    func connected(_ connection: UpstreamConnection) { upstream = connection }

    /// The request is about to go out.
    func asked() {
        machine.asked()
        patience.awaitFirstByte(at: .now())
    }

    /// All of the request is with the socket, and nothing of it is held any longer.
    func sentWhole() {
        lane.giveBack(reserved)
        reserved = 0
    }

    func answered(_ head: ReplyHead) {
        firstByte = Duration(NIODeadline.now() - began)
        patience.awaitMore(at: .now())
        perform(machine.answered(head))
    }

    func received(_ buffer: ByteBuffer) {
        guard !machine.hasEnded else { return }
        if machine.isHolding {
            guard lane.house.budget.take(buffer.readableBytes) else {
                return interrupt(.gateBusy)
            }
            heldBytes += buffer.readableBytes
        }
        perform(machine.received(buffer.readableBytesUInt8Span, into: &out))
    }

    /// The upstream's answer is whole, and its connection already somebody else's.
    func upstreamEnded() {
        upstream = nil
        perform(machine.upstreamEnded(into: &out))
    }

    func failed(_ fault: UpstreamFault) {
        upstream = nil
        if let service = machine.service { lane.meter.upset(fault, at: service) }
        interrupt(fault.reason)
    }

    /// All that the upstream's connection had has been passed on; true: read more.
    func wantsMore() -> Bool {
        client?.flush()
        guard !machine.hasEnded, let client else { return false }
        guard client.isReady else {
            patience.awaitCaller(at: .now())
            return false
        }
        patience.awaitMore(at: .now())
        return true
    }
}
