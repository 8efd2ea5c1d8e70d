package import Vocabulary

/// What bounds an exchange through the gate.
package struct GateRules: Hashable, Sendable {
    package let limits: GateLimits
    package let deadlines: GateDeadlines
    /// A wall clock further than this behind the last entry shuts the gate.
    package let clockTolerance: Dated<Duration>
    /// Failures a minute of one address and key prefix, after which they are not answered.
    package let failuresPerMinute: Dated<Int>
    /// Addresses that a minute's refusals before authentication are recorded by.
    package let addressesPerMinute: Dated<Int>
    /// The share of exchanges drawn for the audit of declared purposes.
    package let auditSampling: Dated<SamplingRate>
    /// How often a checkpoint is signed while the record grows.
    package let checkpointEvery: Dated<Duration>
    /// What the record's store keeps free for refusals, outcomes and warnings.
    package let recordReserve: Dated<ByteCount>

    package init(
        limits: GateLimits, deadlines: GateDeadlines, clockTolerance: Dated<Duration>,
        failuresPerMinute: Dated<Int>, addressesPerMinute: Dated<Int>,
        auditSampling: Dated<SamplingRate>, checkpointEvery: Dated<Duration>,
        recordReserve: Dated<ByteCount>
    ) {
        self.limits = limits
        self.deadlines = deadlines
        self.clockTolerance = clockTolerance
        self.failuresPerMinute = failuresPerMinute
        self.addressesPerMinute = addressesPerMinute
        self.auditSampling = auditSampling
        self.checkpointEvery = checkpointEvery
        self.recordReserve = recordReserve
    }

    var entries: [RulebookEntry] {
        limits.entries + deadlines.entries + [
            RulebookEntry("gate.clockTolerance", clockTolerance),
            RulebookEntry("gate.failuresPerMinute", failuresPerMinute),
            RulebookEntry("gate.addressesPerMinute", addressesPerMinute),
            RulebookEntry("gate.auditSampling", auditSampling),
            RulebookEntry("gate.checkpointEvery", checkpointEvery),
            RulebookEntry("gate.recordReserve", recordReserve),
        ]
    }
}
