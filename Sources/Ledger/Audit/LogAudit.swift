internal import Vocabulary

/// Goes once through all bytes of a log, segment after segment, and recomputes its tree.
///
/// INVARIANT(every-byte): a segment is records, then zeros; a record's checksum covers all of it
/// but the padding, which is zero. So a change of any one byte is found, and is named by segment,
/// offset and entry.
struct LogAudit: Sendable {
    let hasher: TreeHasher
    var frontier = Frontier()
    var entries = EntryAudit()
    var walk = SegmentWalk()
    var segment = 0
    /// The sequence that the next record is to have.
    var due: UInt64 = 0
    /// The highest count of entries that any record says were durable.
    var highestMark: UInt64 = 0
    /// The finding behind which no good record has been read yet.
    var openFinding: Int?
    /// Findings at which no entry stood: the one that was due stands behind them.
    var besideEntries: Set<Int> = []
    var hasHole = false
    var findings: [AuditFinding] = []
    var furtherFindings = 0
    var gaps: [AuditGap] = []
    /// The sizes at which a root is wanted, and the roots.
    var rootsWanted: [TreeSize]
    var roots: [TreeSize: Digest] = [:]
    var times: [TreeSize: Instant] = [:]
    /// The stored hashes of the entries read since they were last taken.
    var stored: [Digest] = []

    /// `sizes` are those of the heads to compare with.
    init(_ hasher: TreeHasher, rootsAt sizes: [TreeSize]) {
        self.hasher = hasher
        rootsWanted = sizes
        noteRoot()
    }

    /// The number of entries read without a hole.
    var size: TreeSize { frontier.size }

    mutating func begin(segment number: Int) {
        segment = number
        walk = SegmentWalk()
    }

    mutating func add(_ bytes: [UInt8]) {
        walk.add(bytes)
        advance()
    }

    mutating func endSegment() {
        walk.close()
        advance()
    }

    /// Takes the hashes that the entries read since the last call add to the stored ones.
    mutating func takeStored() -> [Digest] {
        defer { stored.removeAll(keepingCapacity: true) }
        return stored
    }

    /// Lists a finding, or counts it where the list is full; returns its place in the list.
    @discardableResult
    mutating func report(_ flaw: AuditFinding.Flaw, at place: AuditFinding.Place) -> Int? {
        guard findings.count < AuditReport.findingLimit else {
            furtherFindings += 1
            return nil
        }
        findings.append(AuditFinding(place: place, flaw: flaw))
        return findings.count - 1
    }

    mutating func note(_ gap: AuditGap) {
        guard gaps.count < AuditReport.findingLimit else { return }
        gaps.append(gap)
    }

    private mutating func advance() {
        while true {
            switch walk.next(due: due) {
            case .record(let record, let offset): judge(record, at: offset)
            case .bad(let flaw, let offset): lose(.record(flaw), at: offset)
            case .stray(let offset): lose(.strayBytes, at: offset)
            case .searchEnded: note(.searchEnded(segment: segment))
            case .needsMore, .end: return
            }
        }
    }
}
