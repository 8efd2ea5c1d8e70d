internal import Vocabulary

/// What entries say of themselves, one after another: number, time, form.
struct EntryAudit: Sendable {
    private(set) var firstTime: Instant?
    private(set) var lastTime: Instant?

    /// What is wrong with the entry that stands at `index`.
    mutating func judge(_ entry: Span<UInt8>, at index: UInt64) -> [AuditFinding.Flaw] {
        var flaws: [AuditFinding.Flaw] = []
        if !EntryAudit.isOneLine(entry) { flaws.append(.notOneLine) }
        guard let stamp = EntryStamp(of: entry) else { return flaws + [.stampUnreadable] }
        if stamp.sequence != index { flaws.append(.stampSequence(stamp.sequence)) }
        if let lastTime, stamp.time < lastTime { flaws.append(.timeFell) }
        firstTime = firstTime ?? stamp.time
        lastTime = max(lastTime ?? stamp.time, stamp.time)
        return flaws
    }

    /// Whether `entry` is without control bytes and ends as an object does.
    private static func isOneLine(_ entry: Span<UInt8>) -> Bool {
        guard entry.count > 0, entry[entry.count - 1] == UInt8(ascii: "}") else { return false }
        var lowest: UInt8 = .max
        for index in entry.indices { lowest = min(lowest, entry[index]) }
        return lowest >= 0x20
    }
}
