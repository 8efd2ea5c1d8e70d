internal import NIOCore
internal import Vocabulary

/// One caller's connection: it reads a request, is answered, reads the next, and ends.
///
/// Requests are taken in the order sent. While one is answered a single piece is read ahead, so
/// that the socket stays registered between requests; what arrived waits in `backlog`, which two
/// reads bound.
struct ClientStateMachine {
    private enum State {
        /// Nothing of a request has come.
        case waiting(until: NIODeadline)
        case readingHead(until: NIODeadline)
        case readingBody(RequestAssembly, until: NIODeadline)
        case answering(keepsAlive: Bool)
        /// The last word is said; what still arrives is dropped, so that the word is heard.
        case lingering(until: NIODeadline, left: Int)
        case closed
    }

    private enum Arrival {
        case part(RequestPart)
        case fault(FrameFault)
    }

    enum Action {
        case sendContinue
        case admit(RequestAssembly)
        /// Answer with the fault's reason, then end the connection. With a head that was understood it
        /// is a request of whoever showed its key; without one nobody has shown any.
        case refuse(FrameFault, RequestFrame?)
        case finish
        case close
    }

    private var state: State
    private var backlog = CircularBuffer<Arrival>(initialCapacity: 4)
    /// Whether a piece has come while the request before it is answered.
    private var hasReadAhead = false
    /// Whether the body being read has waited for others to make room for it.
    private var hasWaited = false
    private let limits: GateBounds
    private let deadlines: GateTimes
    private let budget: ByteBudget

    init(limits: GateBounds, deadlines: GateTimes, budget: ByteBudget, now: NIODeadline) {
        self.limits = limits
        self.deadlines = deadlines
        self.budget = budget
        state = .waiting(until: now + TimeAmount(deadlines.headers))
    }

    /// Whether bytes of the caller are awaited; while they are not, its socket fills up.
    var wantsBytes: Bool {
        switch state {
        case .waiting, .readingHead, .readingBody, .lingering: true
        case .answering: !hasReadAhead
        case .closed: false
        }
    }

    /// Whether a long body is being read, which goes on only while there is room.
    var isReadingLongBody: Bool {
        if case .readingBody(let assembly, _) = state { assembly.isLong } else { false }
    }

    var keepsAlive: Bool { if case .answering(true) = state { true } else { false } }
    var isAnswering: Bool { if case .answering = state { true } else { false } }

    /// Bytes have come, of whatever they may be part.
    mutating func bytesArrived(_ count: Int, now: NIODeadline) -> Action? {
        switch state {
        case .waiting:
            state = .readingHead(until: now + TimeAmount(deadlines.headers))
        case .lingering(let until, let left):
            guard count < left else { return close() }
            state = .lingering(until: until, left: left - count)
        case .answering: hasReadAhead = true
        case .readingHead, .readingBody, .closed: break
        }
        return nil
    }

    /// The body waits for room: if its time runs out, the gate was busy and not the caller slow.
    mutating func waits() { hasWaited = true }

    mutating func received(_ part: RequestPart) {
        if case .lingering = state { return }
        backlog.append(.part(part))
    }

    /// What came is no request, or the end of the connection in the middle of one.
    mutating func received(_ fault: FrameFault) { backlog.append(.fault(fault)) }

    /// The next thing to do with what has arrived; ask until it is `nil`.
    mutating func next(now: NIODeadline) -> Action? {
        while let arrival = backlog.first {
            switch state {
            case .waiting, .readingHead, .readingBody: backlog.removeFirst()
            case .answering: return nil
            case .lingering, .closed:
                backlog.removeAll()
                return nil
            }
            switch arrival {
            case .part(let part): if let action = take(part, now: now) { return action }
            case .fault(let fault): return refuse(fault, now: now)
            }
        }
        return nil
    }

    private mutating func take(_ part: RequestPart, now: NIODeadline) -> Action? {
        do throws(FrameFault) {
            switch part {
            case .head(let head): return try begin(head, now: now)
            case .body(let piece):
                guard case .readingBody(var assembly, let until) = state else { return nil }
                state = .closed  // so that the body has one owner while it grows
                defer { state = .readingBody(assembly, until: until) }
                try assembly.append(piece, budget: budget)
                return nil
            case .end:
                guard case .readingBody(let assembly, _) = state else { return nil }
                state = .answering(keepsAlive: assembly.frame.keepsAlive)
                return .admit(assembly)
            }
        } catch { return refuse(error, now: now) }
    }

    private mutating func begin(
        _ head: RequestHead, now: NIODeadline
    ) throws(FrameFault) -> Action? {
        // No scan gives a head within a body; if one did, two readers would disagree.
        if case .readingBody = state { throw .malformed }
        let frame = try RequestFrame(checking: head, limits: limits)
        if let fault = frame.fault {
            state = .answering(keepsAlive: false)
            return .refuse(fault, frame)
        }
        hasWaited = false
        state = .readingBody(
            RequestAssembly(frame, limits: limits), until: now + TimeAmount(deadlines.body))
        return frame.expectsContinue && frame.body != .exactly(0) ? .sendContinue : nil
    }

    private mutating func refuse(_ fault: FrameFault, now: NIODeadline) -> Action {
        let frame = abandonBody()
        state = .answering(keepsAlive: false)
        return .refuse(fault, frame)
    }

    /// The answer's last byte is written.
    mutating func answered(now: NIODeadline) -> Action? {
        guard case .answering(let keepsAlive) = state else { return nil }
        guard keepsAlive else { return finish(now: now) }
        hasReadAhead = false
        state = .waiting(until: now + TimeAmount(deadlines.idle))
        return nil
    }

    /// After this answer the connection ends, whatever the caller asked for.
    mutating func stopKeepingAlive() {
        if case .answering = state { state = .answering(keepsAlive: false) }
    }

    private mutating func finish(now: NIODeadline) -> Action {
        backlog.removeAll()
        state = .lingering(
            until: now + TimeAmount(deadlines.lingering), left: limits.lingering.bytes)
        return .finish
    }

    mutating func ticked(now: NIODeadline) -> Action? {
        switch state {
        case .waiting(let until) where now >= until: close()
        case .readingHead(let until) where now >= until: refuse(.tooSlow, now: now)
        case .readingBody(_, let until) where now >= until:
            refuse(hasWaited ? .busy : .tooSlow, now: now)
        case .lingering(let until, _) where now >= until: close()
        default: nil
        }
    }

    /// The gate stops: a connection with nothing under way ends now.
    mutating func drained() -> Action? {
        switch state {
        case .waiting, .readingHead, .readingBody: return close()
        case .answering: stopKeepingAlive()
        case .lingering, .closed: break
        }
        return nil
    }

    /// The connection is no more.
    mutating func ended() { _ = close() }

    private mutating func close() -> Action {
        _ = abandonBody()
        state = .closed
        backlog.removeAll()
        return .close
    }

    private mutating func abandonBody() -> RequestFrame? {
        guard case .readingBody(let assembly, _) = state else { return nil }
        budget.give(assembly.reserved)
        return assembly.frame
    }
}
