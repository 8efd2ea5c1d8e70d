internal import Vocabulary

extension LogAudit {
    /// Takes note of bytes that are no record where one may have stood.
    mutating func lose(_ flaw: AuditFinding.Flaw, at offset: UInt64) {
        let listed = report(flaw, at: .segment(segment, offset: offset, entry: due))
        openFinding = openFinding ?? listed
        hasHole = true
    }

    /// Judges a whole record and, while no entry before it is lost, adds it to the tree.
    mutating func judge(_ record: SegmentRecord, at offset: UInt64) {
        guard record.sequence >= due else {
            report(
                .sequenceRepeats(record.sequence),
                at: .segment(segment, offset: offset, entry: due))
            hasHole = true
            return
        }
        closeFinding(before: record.sequence, at: offset)
        let window = walk.window
        let entry = window.span.extracting(record.entry)
        let flaws = entries.judge(entry, at: record.sequence)
        let leaf = hasHole ? nil : hasher.leaf(entry)
        let place = AuditFinding.Place.segment(segment, offset: offset, entry: record.sequence)
        for flaw in flaws { report(flaw, at: place) }
        if record.durable < highestMark {
            report(.markFell(from: highestMark, to: record.durable), at: place)
        }
        highestMark = max(highestMark, record.durable)
        due = record.sequence &+ 1
        guard let leaf else { return }
        frontier.append(leaf, with: hasher, storing: &stored)
        noteRoot()
    }

    /// Says what was lost before the record of `sequence`, which is not below the one due.
    private mutating func closeFinding(before sequence: UInt64, at offset: UInt64) {
        defer { openFinding = nil }
        guard let open = openFinding else {
            guard sequence > due else { return }
            report(
                .entriesMissing(through: sequence - 1),
                at: .segment(segment, offset: offset, entry: due))
            hasHole = true
            return
        }
        if sequence == due {
            besideEntries.insert(open)
        } else if sequence - 1 > due {
            let finding = findings[open]
            findings[open] = AuditFinding(
                place: finding.place, flaw: .lost(finding.flaw, through: sequence - 1))
        }
    }

    /// Keeps the root if it is one that is wanted.
    mutating func noteRoot() {
        guard rootsWanted.contains(size) else { return }
        roots[size] = frontier.root(with: hasher)
        times[size] = entries.lastTime
    }
}
