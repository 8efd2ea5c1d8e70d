package import Egress
internal import Ledger
package import Rules
package import Storage
package import Vocabulary

/// What a gate takes up from its record before it opens: what the quotas of the day have left,
/// and the outcomes that a crash left out.
package struct RecordStart: Sendable {
    /// The first entry that can still matter.
    package let first: UInt64
    /// Entries read.
    package let entryCount: UInt64
    /// Admissions whose outcome nobody will know.
    package let unknownOutcomes: Int
    package let counters: GateCounters

    /// Reads the end of `log`, and makes an outcome durable for every admission without one.
    ///
    /// - Parameter rulebook: says how long an exchange can last, and who is counted as failing.
    /// - Throws: `LogFailure`; `Refusal` for an entry that no gate wrote.
    package init(of log: RecordLog, under rulebook: Rulebook, at now: Instant) async throws {
        let size = log.size.leafCount
        let rules = rulebook.gate
        let longest = rules.deadlines.streamAge.value + rules.deadlines.drain.value
        let last = log.lastInstant ?? now
        let since = min(KoreanDate(of: now).start, last - longest - RecordStart.margin)
        let first = try RecordStart.firstEntry(of: log, size: size, notBefore: since)
        var replay = RecordReplay()
        var unreadable: UInt64?
        try log.forEachEntry(in: first..<size) { index, entry in
            if !replay.take(entry.span) { unreadable = unreadable ?? index }
        }
        if let unreadable {
            throw Refusal(
                .damaged, "entry `\(unreadable)` of the record is not one that a gate writes")
        }
        let outcomes = replay.unknownOutcomes()
        for outcome in outcomes { _ = try await log.append(outcome) }
        self.first = first
        entryCount = size - first
        unknownOutcomes = outcomes.count
        counters = GateCounters(
            quotas: replay.quotas,
            failures: FailureCounter(
                failures: rules.failuresPerMinute.value,
                addresses: rules.addressesPerMinute.value))
    }

    /// Beyond the longest exchange: an outcome may be stamped a little after its end.
    private static let margin = Duration.seconds(60)

    /// The first entry that is not older than `time`. Entries are stamped in order, so a search
    /// by halves reads a few of millions.
    static func firstEntry(
        of log: RecordLog, size: UInt64, notBefore time: Instant
    ) throws -> UInt64 {
        var low: UInt64 = 0
        var high = size
        while low < high {
            let middle = low + (high - low) / 2
            let entry = try log.entry(at: middle)
            guard let stamp = EntryStamp(of: entry.span) else {
                throw Refusal(.damaged, "entry `\(middle)` of the record has no stamp")
            }
            if stamp.time < time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
