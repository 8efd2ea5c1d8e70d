import Programme
package import Vocabulary

/// One request's way through the gate, as a value that decides and never acts: the shell reads,
/// records, connects and sends what it returns.
package struct Exchange: Sendable {
    enum State: Sendable {
        case arrived
        case refused(GateRefusal)
        case listed([String])
        case admitted(Passage, UpstreamRequest)
        /// What is known of it stands in `flight`.
        case inFlight
        case settled
    }

    private(set) var request: IncomingRequest
    private let tag: @Sendable () -> UInt64
    let began: Instant
    var state = State.arrived
    /// Set while the state is `inFlight`, and beside it so that it changes in place.
    var flight: Flight?
    private(set) var writer: RefusalWriter?
    private var route: ServiceRoute?
    private var seal: CommitmentSeal?
    private var snapshot: GateSnapshot?

    /// `tag` is random, and drawn only where something is rewritten: it marks this request's
    /// placeholders where the text has look-alikes.
    package init(
        _ request: IncomingRequest, tag: @autoclosure @escaping @Sendable () -> UInt64,
        at now: Instant
    ) {
        self.request = request
        self.tag = tag
        self.began = now
    }

    /// Decides about the whole request. Called once.
    package mutating func admit(
        in snapshot: GateSnapshot, counters: GateCounters, seal: CommitmentSeal
    ) -> Admission {
        let caller: Caller
        switch identify(in: snapshot, counters: counters) {
        case .stranger(let reply): return .refuseAtOnce(reply)
        case .known(let known): caller = known
        }
        self.seal = seal
        self.snapshot = snapshot
        // What leaves has a body of its own: the one received is not kept beside it.
        defer { request.dropBody() }
        var decision = AdmissionDecision(
            request: request, route: route, caller: caller, snapshot: snapshot, now: began,
            random: tag)
        do throws(GateRefusal) {
            switch try decision.decide(counters: counters, seal: seal) {
            case .forward(let passage, let upstream):
                state = .admitted(passage, upstream)
                return .forward(entry: decision.facts.entry(.admitted, in: snapshot))
            case .list(let models):
                state = .listed(models)
                return .answer(entry: decision.facts.entry(.answered, in: snapshot))
            }
        } catch {
            state = .refused(error)
            return .refuse(entry: decision.facts.entry(.refused(error), in: snapshot))
        }
    }

    /// Instead of `admit`, when the transport already knows that it cannot be done: body too
    /// large, deadline, busy. A known caller's refusal is recorded as any other.
    package mutating func refuse(
        _ reason: GateReason, in snapshot: GateSnapshot, counters: GateCounters,
        seal: CommitmentSeal
    ) -> Admission {
        switch identify(in: snapshot, counters: counters) {
        case .stranger(let reply): return .refuseAtOnce(reply)
        case .known(let caller):
            let refusal = GateRefusal(reason)
            state = .refused(refusal)
            var facts = AdmissionFacts()
            facts.caller = caller.id
            facts.route = route
            facts.received = (
                request.body.count, seal.commit(KoreanDate(of: began), request.body.span)
            )
            return .refuse(entry: facts.entry(.refused(refusal), in: snapshot))
        }
    }

    /// The answer of the gate's own after `refuse` and `answer`; `nil` when the entry could not
    /// be recorded, which refuses in every case.
    package func reply(recordedAt index: UInt64?) -> Reply {
        let place = index.map(RefusalWriter.Place.recorded) ?? .notRecorded
        switch state {
        case .refused(let refusal): return refusalReply(refusal, place)
        case .listed(let models):
            guard let index, let route, let writer else { break }
            return Reply(
                head: ReplyHead(
                    status: 200,
                    headers: [
                        ("content-type", "application/json"),
                        ("sumun-record", "\(writer.logOrigin)/\(index)"),
                    ]),
                body: route.dialect.modelList(models))
        default: break
        }
        return refusalReply(GateRefusal(.recordUnavailable), place)
    }

    /// After `forward`: what to send, now that the admission stands in the record at `index`;
    /// `nil` in any other state.
    package mutating func forward(recordedAt index: UInt64) -> UpstreamRequest? {
        guard case .admitted(let passage, let upstream) = state, let seal, let snapshot, let writer
        else { return nil }
        state = .inFlight
        flight = Flight(
            passage, admission: index, writer: writer, inspector: snapshot.inspector, seal: seal)
        // A stream may go on for an hour: nothing that is no longer needed is held for it.
        self.snapshot = nil
        return upstream
    }

    /// After `forward`, when the admission could not be recorded: gives back what was reserved.
    /// `reply(recordedAt: nil)` then has the answer.
    package mutating func abandon(counters: GateCounters) {
        guard case .admitted(let passage, _) = state else { return }
        counters.release(passage.reservation)
        state = .refused(GateRefusal(.recordUnavailable))
    }

    /// Whether an answer in flight may go on under `snapshot`; asked at least once a second.
    package func stillAllowed(in snapshot: GateSnapshot, at now: Instant) -> GateReason? {
        guard let passage else { return nil }
        guard let caller = snapshot.callers.caller(passage.caller) else { return .callerUnknown }
        guard caller.state == .active else { return .callerSuspended }
        guard snapshot.stop == nil else { return .gateStopped }
        let serial = passage.held.letter.serial
        guard let held = snapshot.letters.first(where: { $0.letter.serial == serial }) else {
            return .noLetter
        }
        return LetterChoice.refusal(of: held, at: now, in: snapshot)?.reason
    }

    /// What was admitted, until its outcome is written.
    private var passage: Passage? {
        if case .admitted(let passage, _) = state { passage } else { flight?.passage }
    }

    func refusalReply(_ refusal: GateRefusal, _ place: RefusalWriter.Place) -> Reply {
        guard let writer else {
            return Reply(
                head: ReplyHead(
                    status: refusal.reason.status, headers: [("content-type", "application/json")]),
                body: RefusalForm.plain.body(refusal, refusal.reason.sentence(in: .english)))
        }
        return writer.reply(refusal, place)
    }

    private enum Identity {
        case stranger(Reply)
        case known(Caller)
    }

    private mutating func identify(
        in snapshot: GateSnapshot, counters: GateCounters
    ) -> Identity {
        route = snapshot.route(of: request.path)
        let writer = RefusalWriter(of: request, on: route, in: snapshot)
        self.writer = writer
        let credential = Credential(of: request)
        if case .presented(let text) = credential, let key = CallerKey(parsing: text),
            let caller = snapshot.callers.caller(with: key)
        {
            return .known(caller)
        }
        let isBlocked = counters.noteFailure(
            address: request.peer, prefix: credential.prefix, at: began)
        let refusal = GateRefusal(isBlocked ? .callerBlocked : .callerUnknown)
        state = .refused(refusal)
        return .stranger(writer.reply(refusal, .counted))
    }
}
