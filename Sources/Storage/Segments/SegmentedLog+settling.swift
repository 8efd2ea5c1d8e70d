import Ledger

extension SegmentedLog {
    /// Decides what the bytes behind the last good record are, and leaves none of them.
    ///
    /// INVARIANT(torn-or-damaged): what stands above every durable mark was never acknowledged and
    /// may go; what stands below one was, and its loss is never repaired in silence.
    mutating func settle(
        _ walk: inout SegmentWalk, stop: SegmentWalk.Stop, floor: UInt64
    ) throws(LogFailure) -> RecoveryReport.TornBatch? {
        let later = try laterSegments()
        defer { for segment in later { files.close(segment.file) } }
        var behind = SegmentLeftovers()
        try walk.addRest(to: &behind)
        do throws(FileFailure) {
            for segment in later {
                var window = SegmentWindow(of: segment, files: files)
                try window.add(from: 0, to: &behind)
            }
        } catch { throw .file(error) }
        let mark = max(behind.highestMark, floor)
        guard next >= mark else {
            throw damage("\(stop.what), though \(mark) entries were durable once")
        }
        if !behind.isBlank { try zero(behindIn: later) }
        try makeDurable(later)
        guard !behind.isBlank else { return nil }
        return RecoveryReport.TornBatch(
            segment: LogFolder.segmentLabel(current.number), offset: base, entry: next,
            records: behind.records)
    }

    /// Zeros all behind the cut. A crash in between leaves part of the torn batch, which the next
    /// start finds again: nothing was written since, so its marks are still no higher.
    private func zero(behindIn later: [SegmentFile]) throws(LogFailure) {
        do throws(FileFailure) {
            try files.zero(current.file, base..<current.size)
            for segment in later { try files.zero(segment.file, 0..<segment.size) }
        } catch { throw .file(error) }
    }

    /// Syncs what a process that was killed may have left in memory only, entries and zeros; from
    /// here on the entries count as durable.
    private mutating func makeDurable(_ later: [SegmentFile]) throws(LogFailure) {
        do throws(FileFailure) {
            try files.sync(current.file)
            for segment in later { try files.sync(segment.file) }
        } catch { throw .file(error) }
        durable = next
        shelf.extend(with: staged, frontier: frontier)
        staged[staged.count - 1].restart()
    }

    /// The segments behind the current one: made ahead, or touched by a torn batch.
    private func laterSegments() throws(LogFailure) -> [SegmentFile] {
        var later: [SegmentFile] = []
        do throws(FileFailure) {
            while let segment = try upkeep.existing(current.number + 1 + later.count) {
                later.append(segment)
            }
        } catch {
            for segment in later { files.close(segment.file) }
            throw .file(error)
        }
        return later
    }

    /// Takes the time of the last entry from its stamp.
    mutating func readLastTime() throws(LogFailure) {
        guard durable > 0 else { return }
        let entry = try reader.entry(at: durable - 1)
        guard let stamp = EntryStamp(of: entry.span), stamp.sequence == durable - 1 else {
            throw .unreadableEntry(index: durable - 1, reason: "it does not begin with its stamp")
        }
        lastTime = stamp.time
        shelf.setLastTime(stamp.time)
    }
}
