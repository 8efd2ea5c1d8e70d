package import Ledger
package import Storage
package import Vocabulary

/// The record as the gate uses it. Nothing leaves the gate before `submit` has delivered the
/// commit of its admission.
package struct GateRecord: Sendable {
    /// Queues entries; their results arrive at the sink under their tickets, in batches.
    package let submit: @Sendable ([PendingEntry], CommitSink) -> Void
    /// Whether so little space is left that only refusals and outcomes are recorded.
    package let isBelowReserve: @Sendable () -> Bool
    /// Why nothing more is recorded, if that is so.
    package let failure: @Sendable () -> LogFailure?
    /// The time of the last durable entry.
    package let lastInstant: @Sendable () -> Instant?
    /// Signs the head of what is durable, unless nothing has come since.
    package let publish: @Sendable () throws -> Void

    package init(
        submit: @escaping @Sendable ([PendingEntry], CommitSink) -> Void,
        isBelowReserve: @escaping @Sendable () -> Bool,
        failure: @escaping @Sendable () -> LogFailure?,
        lastInstant: @escaping @Sendable () -> Instant?,
        publish: @escaping @Sendable () throws -> Void
    ) {
        self.submit = submit
        self.isBelowReserve = isBelowReserve
        self.failure = failure
        self.lastInstant = lastInstant
        self.publish = publish
    }

    /// The record that stands in `log`, whose heads `sign` signs.
    package init(_ log: RecordLog, sign: @escaping @Sendable (Checkpoint) throws -> SignedNote) {
        self.init(
            submit: { entries, sink in log.submit(entries, to: sink) },
            isBelowReserve: { log.isBelowReserve }, failure: { log.failure },
            lastInstant: { log.lastInstant }, publish: { _ = try log.publish(sign) })
    }
}
