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
    private var passages: [ObjectIdentifier: Passage] = [:]
    private var waiting: [UInt64: Waiting] = [:]
    private var nextTicket: UInt64 = 0
    /// What this turn of the loop has for the record.
    private var gathered: [PendingEntry] = []
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
    func record(_ entry: [UInt8], for passage: Passage) { submit(entry, for: passage) }
    func recordOutcome(_ entry: [UInt8]) { submit(entry, for: nil) }

    /// Entries of one turn of the loop go to the record together, at the turn's end: the
    /// committer is woken once for them and makes them durable with one sync.
    private func submit(_ entry: [UInt8], for passage: Passage?) {
        nextTicket += 1
        waiting[nextTicket] = Waiting(passage: passage, since: .now())
        gathered.append(PendingEntry(body: entry, ticket: nextTicket))
        guard gathered.count == 1 else { return }
        eventLoop.assumeIsolated().execute { self.handOver() }
    }

    private func handOver() {
        guard let sink else { return }
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
                meter.recorded(in: Duration(now - waiting.since))
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

// Answers that no exchange gives, and the end.
extension Lane {
    /// What bytes that are no request get.
    func reply(to fault: FrameFault, from peer: String) -> Reply {
        refresh()
        meter.malformed()
        return Exchange.transportReply(fault.reason, target: "", headers: [], in: snapshot)
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
