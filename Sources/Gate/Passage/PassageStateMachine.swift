internal import Egress
internal import Vocabulary

/// One request from its last byte to its answer's last: what is done next, and that nothing is
/// forwarded before its admission stands in the record.
///
/// `Exchange` decides about contents; this decides about order. There is one for a request, and it is
/// never copied.
struct PassageStateMachine: ~Copyable {
    private enum State {
        case new
        case recordingReply
        case recordingForward
        /// Admitted and recorded; of the answer nothing has come.
        case forwarded
        case streaming
        /// The answer is collected and inspected whole before any of it goes out.
        case holding(byteCount: Int)
        case ended
    }

    enum Action {
        case nothing
        /// Make `entry` durable, then call `recorded` or `unrecorded`.
        case record(entry: [UInt8])
        case forward(UpstreamRequest)
        case begin(ReplyHead)
        /// Send what stands in `out`; the answer goes on.
        case pass
        /// Send what stands in `out`, then end the answer.
        case finish
        /// This is the whole answer.
        case reply(Reply)
        /// There is nobody to tell, or no honest way to: end the connection.
        case abort
    }

    private var state = State.new
    /// What was decided at the door.
    private(set) var verdict = Verdict.unauthenticated
    private var ownReason: GateReason?
    private(set) var service: ServiceID?
    private var exchange: Exchange
    private var outcomeIsDue = false
    private var callerIsGone = false
    private let heldLimit: Int

    init(_ exchange: Exchange, heldLimit: Int) {
        self.exchange = exchange
        self.heldLimit = heldLimit
    }

    /// Why it did not go as asked; to be read before `outcome`.
    var reason: GateReason? { ownReason ?? exchange.reason }

    /// The service that the request asked for, granted or not.
    func serviceAsked(in snapshot: GateSnapshot) -> ServiceID? {
        service ?? exchange.service(in: snapshot)
    }

    var hasEnded: Bool { if case .ended = state { true } else { false } }

    var isHolding: Bool { if case .holding = state { true } else { false } }

    /// Whether this exchange is known to the record as admitted and not yet at its end.
    private var isForwarded: Bool {
        switch state {
        case .forwarded, .streaming, .holding: true
        case .new, .recordingReply, .recordingForward, .ended: false
        }
    }

    mutating func begin(_ decide: (inout Exchange) -> Admission) -> Action {
        guard case .new = state else { return .nothing }
        switch decide(&exchange) {
        case .refuseAtOnce(let reply): return end(.reply(reply))
        case .refuse(let entry):
            verdict = .refused
            state = .recordingReply
            return .record(entry: entry)
        case .answer(let entry):
            verdict = .answered
            state = .recordingReply
            return .record(entry: entry)
        case .forward(let entry):
            verdict = .forwarded
            state = .recordingForward
            return .record(entry: entry)
        }
    }

    /// INVARIANT(record-before-leave): the one way to `.forward`.
    mutating func recorded(at index: UInt64, in snapshot: GateSnapshot, now: Instant) -> Action {
        switch state {
        case .recordingReply: return end(.reply(exchange.reply(recordedAt: index)))
        case .recordingForward:
            outcomeIsDue = true
            guard let request = exchange.forward(recordedAt: index) else {
                return end(.reply(exchange.reply(recordedAt: nil)))
            }
            state = .forwarded
            service = request.service
            if callerIsGone {
                exchange.callerLeft()
                return end(.abort)
            }
            var out: [UInt8] = []
            if let reason = exchange.stillAllowed(in: snapshot, at: now) {
                return interrupted(reason, into: &out)
            }
            return .forward(request)
        default: return .nothing
        }
    }

    mutating func unrecorded(counters: GateCounters) -> Action {
        switch state {
        case .recordingForward: exchange.abandon(counters: counters)
        case .recordingReply: break
        default: return .nothing
        }
        verdict = .unrecorded
        ownReason = .recordUnavailable
        return end(.reply(exchange.reply(recordedAt: nil)))
    }

    /// The request begins to go out on a connection.
    mutating func asked() {
        if case .forwarded = state { exchange.leaves() }
    }

    mutating func answered(_ head: ReplyHead) -> Action {
        guard case .forwarded = state else { return .nothing }
        switch exchange.answered(head) {
        case .send(let head):
            state = .streaming
            return .begin(head)
        case .hold:
            state = .holding(byteCount: 0)
            return .nothing
        case .cut(let reply): return end(.reply(reply))
        }
    }

    mutating func received(_ bytes: Span<UInt8>, into out: inout [UInt8]) -> Action {
        switch state {
        case .streaming: break
        case .holding(let count) where count + bytes.count <= heldLimit:
            state = .holding(byteCount: count + bytes.count)
        case .holding: return interrupted(.upstreamMalformed, into: &out)
        default: return .nothing
        }
        switch exchange.received(bytes, into: &out) {
        case .proceed: return isHolding ? .nothing : .pass
        case .cut: return end(.finish)
        case .replace(let reply): return end(.reply(reply))
        }
    }

    mutating func upstreamEnded(into out: inout [UInt8]) -> Action {
        switch state {
        case .streaming, .holding: end(action(for: exchange.ended(into: &out)))
        default: .nothing
        }
    }

    /// Whether the exchange must end because of what holds now.
    func ending(in snapshot: GateSnapshot, now: Instant) -> GateReason? {
        isForwarded ? exchange.stillAllowed(in: snapshot, at: now) : nil
    }

    mutating func interrupted(_ reason: GateReason, into out: inout [UInt8]) -> Action {
        guard isForwarded else { return .nothing }
        return end(action(for: exchange.interrupted(reason, into: &out)))
    }

    mutating func callerLeft() -> Action {
        callerIsGone = true
        guard isForwarded else { return .nothing }
        exchange.callerLeft()
        return end(.abort)
    }

    /// The outcome entry, exactly once for what was forwarded; `nil` when none is due.
    mutating func outcome(
        at now: Instant, elapsed: Duration, firstByte: Duration?, counters: GateCounters
    ) -> [UInt8]? {
        guard hasEnded, outcomeIsDue else { return nil }
        outcomeIsDue = false
        return exchange.outcome(
            at: now, elapsed: elapsed, firstByte: firstByte, counters: counters)
    }

    private mutating func end(_ action: Action) -> Action {
        state = .ended
        return callerIsGone ? .abort : action
    }

    private func action(for step: EndStep) -> Action {
        switch step {
        case .close: .finish
        case .reply(let reply): .reply(reply)
        case .nothing: .abort
        }
    }
}
