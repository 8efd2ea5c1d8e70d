import Ledger

extension SegmentedLog {
    /// Reads on from where this log stands to the end of what is on disk, and settles the end:
    /// a torn batch is cut off, damage is an error, and all that remains is made durable.
    ///
    /// `floor` is how many entries are known to have been durable.
    mutating func catchUp(floor: UInt64) throws(LogFailure) -> RecoveryReport {
        if let failure { throw .stopped(failure) }
        let before = durable
        var report = RecoveryReport()
        do throws(LogFailure) {
            var end = try walkCurrent(&report)
            while try continues(behind: &end.walk) {
                try goOn(&report)
                end = try walkCurrent(&report)
            }
            report.cut = try settle(&end.walk, stop: end.stop, floor: floor)
        } catch {
            // Half a walk is no state to go on from.
            if case .file(let failure) = error { throw stop(failure) }
            throw error
        }
        report.entries = durable
        if durable > before || lastTime == nil { try readLastTime() }
        return report
    }

    /// Takes up full segments by their hashes alone, then walks over the records of the first one
    /// that has none.
    private mutating func walkCurrent(
        _ report: inout RecoveryReport
    ) throws(LogFailure) -> (walk: SegmentWalk, stop: SegmentWalk.Stop) {
        try skipSealed()
        var walk = SegmentWalk(over: current, from: base, sequence: next, files: files)
        var growth = staged.removeLast()
        defer { staged.append(growth) }
        var tree = frontier
        var end = base
        let hasher = hasher
        let stop = try walk.run { offset, entry in
            tree.append(hasher.leaf(entry), with: hasher, storing: &growth.hashes)
            growth.add(recordAt: offset..<offset + SegmentRecord.size(entry: entry.count))
            end = growth.end
        }
        frontier = tree
        base = end
        next = walk.sequence
        return (walk, stop)
    }

    /// Whether the next segment begins with the entry that this one ends before. Then this one
    /// is full, and only zeros may follow its last record.
    private func continues(behind walk: inout SegmentWalk) throws(LogFailure) -> Bool {
        guard let following = try existing(current.number + 1) else { return false }
        defer { files.close(following.file) }
        var peek = SegmentWalk(over: following, from: 0, sequence: next, files: files)
        guard try peek.next() != nil else { return false }
        var rest = SegmentLeftovers()
        try walk.addRest(to: &rest)
        // Every torn batch was zeroed before the log went on, so these bytes came later.
        guard rest.isBlank else {
            throw damage("bytes behind the last record of a full segment")
        }
        return true
    }

    /// Goes on to the next segment. The one that is left is full: durable, then sealed.
    private mutating func goOn(_ report: inout RecoveryReport) throws(LogFailure) {
        do throws(FileFailure) {
            try files.sync(current.file)
            try files.syncFolder(folder.segments)
            durable = next
            shelf.extend(with: staged, frontier: frontier)
            let left = current
            current = try SegmentFile.open(left.number + 1, in: folder, .write, files: files)
            files.close(left.file)
            try upkeep.seal(shelf.recent, on: shelf)
            report.rebuiltHashes.append(left.number)
        } catch { throw .file(error) }
        begin(at: next)
    }

    /// Starts over at the head of `current`.
    private mutating func begin(at first: UInt64) {
        base = 0
        next = first
        staged = [SegmentGrowth(number: current.number, first: first)]
    }

    private mutating func skipSealed() throws(LogFailure) {
        guard base == 0 else { return }
        let hashes = HashesFile(folder: folder, files: files)
        let start = next
        do throws(FileFailure) {
            while let header = try hashes.header(current.number, first: next),
                let following = try upkeep.existing(current.number + 1)
            {
                shelf.takeUp(Shelf.Sealed(first: header.first, count: header.count))
                files.close(current.file)
                current = following
                begin(at: header.first + header.count)
            }
            if next > start { try files.syncFolder(folder.segments) }
        } catch { throw .file(error) }
        guard next > start else { return }
        durable = next
        frontier = try reader.sealedFrontier(of: TreeSize(next))
    }

    private func existing(_ number: Int) throws(LogFailure) -> SegmentFile? {
        do throws(FileFailure) { return try upkeep.existing(number) } catch { throw .file(error) }
    }

    func damage(_ what: String) -> LogFailure {
        .damaged(
            LogDamage(
                segment: LogFolder.segmentLabel(current.number), offset: base, entry: next,
                what: what))
    }
}
