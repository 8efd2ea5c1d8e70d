import Ledger
import Vocabulary

/// Reads durable entries and makes proofs, on any thread, beside the log's owner.
struct LogReader: Sendable {
    let folder: LogFolder
    let files: LogFiles
    let hasher: TreeHasher
    let shelf: Shelf

    private var hashes: HashesFile { HashesFile(folder: folder, files: files) }

    /// The bytes of entry `index`; reads on from the nearest landmark in its segment.
    func entry(at index: UInt64) throws(LogFailure) -> [UInt8] {
        try entries(in: index..<index + 1)[0]
    }

    /// The entries of a range, in order; throws if not all of them are there.
    func entries(in range: Range<UInt64>) throws(LogFailure) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        try forEach(in: range) { _, entry in entries.append(entry) }
        return entries
    }

    /// Hands the entries of a range to `visit` one by one, in order.
    func forEach(
        in range: Range<UInt64>, _ visit: (UInt64, [UInt8]) throws(LogFailure) -> Void
    ) throws(LogFailure) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let place = shelf.place(ofEntry: index) else {
                throw .noSuchEntry(index: index, entries: shelf.size.leafCount)
            }
            let segment = try open(place.segment)
            defer { files.close(segment.file) }
            var walk = try walk(over: segment, to: index, from: place)
            repeat {
                guard let entry = try walk.next() else { throw damage(in: walk, of: segment) }
                try visit(index, entry)
                index += 1
            } while index < range.upperBound
                && shelf.place(ofEntry: index)?.segment == place.segment
        }
    }

    /// A walk that stands before entry `index`.
    private func walk(
        over segment: SegmentFile, to index: UInt64, from place: Shelf.EntryPlace
    ) throws(LogFailure) -> SegmentWalk {
        let known: [UInt32]
        if let landmarks = place.landmarks {
            known = landmarks
        } else {
            known = try landmarks(of: segment, first: place.first)
        }
        let mark = SegmentGrowth.landmark(before: index, first: place.first, in: known)
        var walk = SegmentWalk(
            over: segment, from: mark.offset, sequence: mark.index, files: files)
        while walk.sequence < index {
            guard try walk.skip() else { throw damage(in: walk, of: segment) }
        }
        return walk
    }

    /// The landmarks of a sealed segment, found once and kept.
    private func landmarks(
        of segment: SegmentFile, first: UInt64
    ) throws(LogFailure) -> [UInt32] {
        if let known = shelf.landmarks(of: segment.number) { return known }
        var growth = SegmentGrowth(number: segment.number, first: first)
        var walk = SegmentWalk(over: segment, from: 0, sequence: first, files: files)
        _ = try walk.run { offset, entry in
            growth.add(recordAt: offset..<offset + SegmentRecord.size(entry: entry.count))
        }
        shelf.remember(growth.landmarks, of: segment.number)
        return growth.landmarks
    }

    /// The root over the first `size` entries.
    func root(of size: TreeSize) throws(LogFailure) -> Digest {
        try frontier(of: size).root(with: hasher)
    }

    func frontier(of size: TreeSize) throws(LogFailure) -> Frontier {
        guard size <= shelf.size else {
            throw .noSuchEntry(index: size.leafCount, entries: shelf.size.leafCount)
        }
        return try withFailure { try Frontier(of: size, reading: storedHash) }
    }

    /// One of the tree's hashes, from memory or by one small read.
    func storedHash(_ index: StoredHashIndex) throws(LogFailure) -> Digest {
        switch shelf.place(ofHash: index) {
        case .memory(let hash): return hash
        case .file(let number, let offset):
            let found: Digest?
            do throws(FileFailure) { found = try hashes.hash(number, at: offset) } catch {
                throw .file(error)
            }
            if let found { return found }
            try rebuildHashes(of: number)
            do throws(FileFailure) {
                return try hashes.hash(number, at: offset) ?? hasher.emptyRoot
            } catch { throw .file(error) }
        case .nowhere: throw .noSuchEntry(index: index.ordinal, entries: shelf.size.leafCount)
        }
    }

    /// Runs what throws only `LogFailure`, and says so to the compiler.
    func withFailure<Answer>(_ body: () throws -> Answer) throws(LogFailure) -> Answer {
        do { return try body() } catch let failure as LogFailure { throw failure } catch {
            throw .unreadableEntry(index: shelf.size.leafCount, reason: "\(error)")
        }
    }

    func open(_ number: Int) throws(LogFailure) -> SegmentFile {
        do throws(FileFailure) {
            return try SegmentFile.open(number, in: folder, .read, files: files)
        } catch { throw .file(error) }
    }

    func damage(in walk: SegmentWalk, of segment: SegmentFile) -> LogFailure {
        .damaged(
            LogDamage(
                segment: LogFolder.segmentLabel(segment.number), offset: walk.offset,
                entry: walk.sequence, what: "no whole record where one must be"))
    }
}
