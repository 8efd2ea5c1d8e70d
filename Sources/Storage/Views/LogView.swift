package import Ledger
import Vocabulary

/// A log as its folder has it at one moment, for whoever does not own it: reads entries and
/// makes proofs, repairs nothing, needs no lock.
///
/// A half-written tail is not there yet. An entry that its owner has written but not yet synced
/// may be seen; what a proof rests on is the signed head, which covers durable entries only.
package struct LogView: Sendable {
    private let reader: LogReader
    /// The signed checkpoint that stands in the folder, if any.
    package let checkpoint: [UInt8]?

    package static func open(
        _ path: String, files: LogFiles, hasher: TreeHasher
    ) throws(LogFailure) -> LogView {
        let folder = LogFolder(path: path)
        guard let origin = try folder.foundOrigin(files) else { throw .noLog(folder: path) }
        let checkpoint = try SignedHead.standing(in: folder, origin: origin, files: files)
        let shelf = Shelf()
        let reader = LogReader(folder: folder, files: files, hasher: hasher, shelf: shelf)
        try reader.takeUpSealed()
        try reader.takeUpRest()
        return LogView(reader: reader, checkpoint: checkpoint?.bytes)
    }

    package var size: TreeSize { reader.shelf.size }

    package func entry(at index: UInt64) throws(LogFailure) -> [UInt8] {
        try reader.entry(at: index)
    }

    /// The entries of a range, in order; the caller bounds it.
    package func entries(in range: Range<UInt64>) throws(LogFailure) -> [[UInt8]] {
        try reader.entries(in: range)
    }

    /// The proof that entry `index` stands in the tree of `size` entries.
    package func inclusionProof(
        of index: UInt64, in size: TreeSize
    ) throws(LogFailure) -> InclusionProof {
        try reader.inclusionProof(of: index, in: size)
    }
}

extension LogReader {
    /// Takes up the full segments whose hashes stand in their files.
    fileprivate func takeUpSealed() throws(LogFailure) {
        let numbers = try folder.segmentNumbers(files)
        let hashes = HashesFile(folder: folder, files: files)
        var first: UInt64 = 0
        do throws(FileFailure) {
            for number in numbers.dropLast() {
                guard let header = try hashes.header(number, first: first) else { break }
                shelf.takeUp(Shelf.Sealed(first: first, count: header.count))
                first += header.count
            }
        } catch { throw .file(error) }
        guard first > 0 else { return }
        shelf.extend(with: [], frontier: try sealedFrontier(of: TreeSize(first)))
    }

    /// Reads the segments behind the sealed ones, up to the first place with no whole record.
    fileprivate func takeUpRest() throws(LogFailure) {
        let numbers = try folder.segmentNumbers(files)
        var frontier = shelf.frontier
        for number in numbers.dropFirst(shelf.sealedCount) {
            let segment = try open(number)
            defer { files.close(segment.file) }
            let first = frontier.size.leafCount
            var growth = SegmentGrowth(number: number, first: first)
            var walk = SegmentWalk(over: segment, from: 0, sequence: first, files: files)
            let hasher = hasher
            var tree = frontier
            _ = try walk.run { offset, entry in
                tree.append(hasher.leaf(entry), with: hasher, storing: &growth.hashes)
                growth.add(recordAt: offset..<offset + SegmentRecord.size(entry: entry.count))
            }
            frontier = tree
            guard growth.count > 0 else { return }
            shelf.extend(with: [growth], frontier: frontier)
        }
    }
}
