internal import Egress
internal import NIOCore
internal import Storage
internal import Vocabulary

/// One event loop's share of the gate: its callers, passages, upstream connections and the
/// commits it waits for. Touched on its loop alone.
final class Lane {
    let house: Gatehouse
    let eventLoop: any EventLoop
    let meter: LaneMeter
    private(set) var snapshot: GateSnapshot
    private var snapshotVersion: UInt64
    var pools: [ServiceID: ConnectionPool<UpstreamConnection>] = [:]
    private var clients: [ObjectIdentifier: ClientConnection] = [:]
    var longBodies = LongBodies<ClientConnection>()
    private var passages: [ObjectIdentifier: Passage] = [:]
    private var waiting: [UInt64: Waiting] = [:]
    private var nextTicket: UInt64 = 0
    /// What this turn of the loop has for the record, and the callers that it has answered.
    private var gathered: [PendingEntry] = []
    private var answered: [ClientConnection] = []
    private var turnIsObserved = false
    /// Whether somebody waits for one of `gathered`.
    private var isAwaited = false
    private var handOverIsDue = false
    private var sink: CommitSink?
    private var ticking: RepeatedTask?
    private(set) var isDraining = false

    /// Who waits for a commit, and since when.
    private struct Waiting {
        let passage: Passage?
        let since: NIODeadline
    }

    init(on eventLoop: any EventLoop, of house: Gatehouse) {
        self.house = house
        self.eventLoop = eventLoop
        meter = house.metrics.addLane()
        snapshotVersion = house.snapshots.version
        snapshot = house.snapshots.snapshot
    }

    /// Starts what the lane does by itself. Called on its loop.
    func start() {
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        sink = CommitSink { [eventLoop] results in
            eventLoop.execute { bound.value.committed(results) }
        }
        house.snapshots.onSwap { [eventLoop] in
            eventLoop.execute { bound.value.tick() }
        }
        let tick = TimeAmount(house.configuration.times.tick)
        ticking = eventLoop.scheduleRepeatedTask(initialDelay: tick, delay: tick) { _ in
            bound.value.tick()
        }
    }

    var isEmpty: Bool { passages.isEmpty && waiting.isEmpty }

    func add(_ client: ClientConnection) { clients[ObjectIdentifier(client)] = client }
    func remove(_ client: ClientConnection) { clients[ObjectIdentifier(client)] = nil }

    func add(_ passage: Passage) { passages[ObjectIdentifier(passage)] = passage }
    func remove(_ passage: Passage) { passages[ObjectIdentifier(passage)] = nil }

    /// Takes the snapshot of now, and ends what it no longer allows.
    private func tick() {
        refresh()
        letLongBodiesOn()
        let now = NIODeadline.now()
        if house.record.failure() != nil { cutUnrecorded() }
        for passage in Array(passages.values) { passage.ticked(now: now) }
        for client in Array(clients.values) { client.ticked(now: now) }
        for service in Array(pools.keys) {
            for connection in pools[service]?.expired(at: now) ?? [] { connection.close() }
        }
    }

    private func refresh() {
        let version = house.snapshots.version
        guard version != snapshotVersion else { return }
        snapshotVersion = version
        snapshot = house.snapshots.snapshot
    }
}

// The record.
extension Lane {
    func record(_ entry: [UInt8], for passage: Passage) {
        isAwaited = true
        submit(entry, for: passage)
    }

    /// Nobody waits for an outcome: it goes with the next entry that somebody waits for, or after
    /// `outcomeDelay`, so that it costs no sync of its own.
    func recordOutcome(_ entry: [UInt8]) { submit(entry, for: nil) }

    private static let outcomeDelay = TimeAmount.milliseconds(5)
    /// So many go at once.
    private static let outcomeLimit = 256

    /// Entries of one turn of the loop go to the record together, at the turn's end: the
    /// committer is woken once for them and makes them durable with one sync.
    private func submit(_ entry: [UInt8], for passage: Passage?) {
        nextTicket += 1
        waiting[nextTicket] = Waiting(passage: passage, since: .now())
        gathered.append(PendingEntry(body: entry, ticket: nextTicket))
        observeTurn()
    }

    private func handOver() {
        guard let sink, !gathered.isEmpty else { return }
        isAwaited = false
        house.record.submit(gathered, sink)
        gathered.removeAll(keepingCapacity: true)
    }

    private func committed(_ results: [CommitResult]) {
        let now = NIODeadline.now()
        var hasFailed = false
        refresh()
        for result in results {
            guard let waiting = waiting.removeValue(forKey: result.ticket) else { continue }
            switch result.outcome {
            case .success(let commit):
                if waiting.passage != nil { meter.recorded(in: Duration(now - waiting.since)) }
                house.noteEntry(at: commit.instant)
                waiting.passage?.recorded(at: commit.index)
            case .failure:
                meter.recordFailed()
                hasFailed = true
                waiting.passage?.unrecorded()
            }
        }
        // One entry may be refused alone; a record that has stopped ends all that is in flight.
        if hasFailed, house.record.failure() != nil { cutUnrecorded() }
    }

    /// The record has stopped for good: no outcome of what is in flight will stand in it, so
    /// nothing more of it goes on.
    private func cutUnrecorded() {
        for passage in Array(passages.values) { passage.cut(for: .recordUnavailable) }
    }
}

// Memory for bodies.
extension Lane {
    /// Whether `client` reads on in its long body; if not, it is told when it may.
    func mayReadOn(_ client: ClientConnection) -> Bool {
        longBodies.mayReadOn(client, room: bodyRoom)
    }

    /// Bytes taken from the budget are held no longer.
    func giveBack(_ count: Int) {
        house.budget.give(count)
        letLongBodiesOn()
    }

    /// Room that another loop has made is seen with the next tick; one body of each loop goes on
    /// in any case.
    private func letLongBodiesOn() {
        guard !longBodies.isNobodyWaiting else { return }
        for client in longBodies.next(room: bodyRoom) { client.readOn() }
    }

    private var bodyRoom: Int {
        let bounds = house.configuration.bounds
        return min(bounds.bodyRoom.bytes, bounds.bytesInFlight.bytes / 2)
            - house.budget.inUse.bytes
    }
}

// The turn of the loop: what its events have brought about goes out together when it ends.
extension Lane {
    /// Answers of one turn go to their sockets together, at the turn's end: whoever reads them is
    /// then woken once and not for each.
    func flushAtTurnsEnd(_ client: ClientConnection) {
        answered.append(client)
        observeTurn()
    }

    private func observeTurn() {
        guard !turnIsObserved else { return }
        turnIsObserved = true
        eventLoop.assumeIsolated().execute { self.turnEnds() }
    }

    private func turnEnds() {
        turnIsObserved = false
        // The record first: its disk works while the answers are written.
        if isAwaited || gathered.count >= Self.outcomeLimit { handOver() } else { handOverSoon() }
        // What a write brings about may answer another caller, whose turn is the next one.
        var clients: [ClientConnection] = []
        swap(&clients, &answered)
        for client in clients { client.flushNow() }
    }

    private func handOverSoon() {
        guard !gathered.isEmpty, !handOverIsDue else { return }
        handOverIsDue = true
        eventLoop.assumeIsolated().scheduleTask(in: Self.outcomeDelay) {
            self.handOverIsDue = false
            self.handOver()
        }
    }
}

// Answers that no exchange gives, and the end.
extension Lane {
    /// What bytes that are no request get, whose head was understood so far. Nobody has shown a
    /// key: it is counted by the minute.
    func reply(
        to fault: FrameFault, understood: RequestScan.Understood, from peer: String
    ) -> Reply {
        refresh()
        meter.refused(fault)
        house.counters.noteFault(address: peer, at: house.now())
        return Exchange.transportReply(
            fault.reason, target: understood.target, headers: understood.headers, in: snapshot)
    }

    /// Nothing new is taken; idle connections end.
    func drain() {
        isDraining = true
        for client in Array(clients.values) { client.drained() }
    }

    /// What is still in flight ends now.
    func cut() {
        for passage in Array(passages.values) { passage.cut() }
        for client in Array(clients.values) { client.drained() }
    }

    /// All connections end, whatever they are doing.
    func close() {
        ticking?.cancel()
        for client in Array(clients.values) { client.close() }
        for service in Array(pools.keys) {
            for connection in pools[service]?.drain() ?? [] { connection.close() }
        }
    }
}
