internal import Egress
internal import NIOSSL
internal import Rules
internal import Synchronization
internal import Vocabulary

/// What all lanes of one gate share; each part is safe to use from any of them.
final class Gatehouse: Sendable {
    let configuration: GateConfiguration
    let snapshots: SnapshotBox
    let counters: GateCounters
    let seal: CommitmentSeal
    let record: GateRecord
    let status: GateStatus
    let metrics: GateMetrics
    let budget: ByteBudget
    let clients: ConnectionCount
    let now: @Sendable () -> Instant
    private let canCommit: @Sendable (Instant) -> Bool
    private let upstreamTLS: [ServiceID: NIOSSLContext]
    /// Microseconds of the latest entry's time that any lane has seen.
    private let lastEntry: Atomic<Int64>

    private let reserveIsReached = Atomic<Bool>(false)

    init(configuration: GateConfiguration, world: GateWorld) throws {
        self.configuration = configuration
        snapshots = world.snapshots
        counters = world.counters
        seal = world.seal
        record = world.record
        status = world.status
        metrics = world.metrics
        now = world.now
        canCommit = world.canCommit
        budget = ByteBudget(limit: configuration.bounds.bytesInFlight)
        clients = ConnectionCount(limit: configuration.bounds.connections)
        lastEntry = Atomic(world.record.lastInstant()?.microseconds ?? .min)
        upstreamTLS = try configuration.upstreams.compactMapValues { try $0.tlsContext() }
    }

    func tls(for service: ServiceID) -> NIOSSLContext? { upstreamTLS[service] }

    func randomTag() -> UInt64 { UInt64.random(in: .min ... .max) }

    func noteEntry(at instant: Instant) {
        lastEntry.max(instant.microseconds, ordering: .relaxed)
    }

    /// What shuts the gate to every request that began at `time`, whoever asks. A record that
    /// has failed is not among it: that shows when the admission is to be recorded.
    func closure(under snapshot: GateSnapshot, at time: Instant) -> GateReason? {
        if isClockBehind(by: snapshot.rulebook.gate.clockTolerance.value) { return .clockBehind }
        if reserveIsReached.load(ordering: .relaxed) { return .recordUnavailable }
        return canCommit(time) ? nil : .recordUnavailable
    }

    /// Whether the wall clock has gone back behind what the record already says.
    private func isClockBehind(by tolerance: Duration) -> Bool {
        let last = lastEntry.load(ordering: .relaxed)
        let now = now()
        guard last > now.microseconds else { return false }
        return Instant(microseconds: last) - now > tolerance
    }

    /// Whether so little space is left that nothing is admitted, as of the last look.
    var isBelowReserve: Bool { reserveIsReached.load(ordering: .relaxed) }

    /// Looks at what shuts the gate, for those who ask for its status.
    func look() {
        let tolerance = snapshots.snapshot.rulebook.gate.clockTolerance.value
        let isBelowReserve = record.isBelowReserve()
        reserveIsReached.store(isBelowReserve, ordering: .relaxed)
        status.set(.recordReserve, isBelowReserve)
        status.set(.recordUnavailable, record.failure() != nil)
        status.set(.clockBehind, isClockBehind(by: tolerance))
        status.set(.noDayKey, !canCommit(now()))
    }
}

/// Open connections of callers, over all lanes.
final class ConnectionCount: Sendable {
    private let limit: Int
    private let open = Atomic<Int>(0)

    init(limit: Int) { self.limit = limit }

    var count: Int { open.load(ordering: .relaxed) }

    /// One more, if it may be.
    func enter() -> Bool {
        guard open.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
            leave()
            return false
        }
        return true
    }

    func leave() { open.wrappingSubtract(1, ordering: .relaxed) }
}
