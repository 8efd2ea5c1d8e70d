package import Egress
package import Vocabulary

/// What the gate is given of the rest of the house.
package struct GateWorld: Sendable {
    package let snapshots: SnapshotBox
    package let counters: GateCounters
    package let seal: CommitmentSeal
    package let record: GateRecord
    package let status: GateStatus
    package let metrics: GateMetrics
    /// Whether what is admitted at a moment can be committed to in the record; if not, nothing
    /// is admitted.
    package let canCommit: @Sendable (Instant) -> Bool
    /// The wall clock. Durations are the gate's own, from the monotonic clock.
    package let now: @Sendable () -> Instant

    package init(
        snapshots: SnapshotBox, counters: GateCounters, seal: CommitmentSeal, record: GateRecord,
        status: GateStatus, metrics: GateMetrics,
        canCommit: @escaping @Sendable (Instant) -> Bool = { _ in true },
        now: @escaping @Sendable () -> Instant
    ) {
        self.snapshots = snapshots
        self.counters = counters
        self.seal = seal
        self.record = record
        self.status = status
        self.metrics = metrics
        self.canCommit = canCommit
        self.now = now
    }
}
