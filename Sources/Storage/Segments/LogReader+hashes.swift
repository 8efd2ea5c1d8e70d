import Ledger
import Vocabulary

extension LogReader {
    /// The tree over all entries of the sealed segments, from files that were checked whole: a
    /// head that will be signed rests on these hashes.
    func sealedFrontier(of size: TreeSize) throws(LogFailure) -> Frontier {
        var checked: Set<Int> = []
        return try withFailure {
            try Frontier(of: size) { index in
                if case .file(let number, _) = shelf.place(ofHash: index),
                    checked.insert(number).inserted
                {
                    try ensureIntact(number)
                }
                return try storedHash(index)
            }
        }
    }

    /// Checks the hashes of sealed segment `number` and makes them again if they are not intact.
    func ensureIntact(_ number: Int) throws(LogFailure) {
        guard let sealed = shelf.sealed(number) else { return }
        let intact: Bool
        do throws(FileFailure) {
            intact = try HashesFile(folder: folder, files: files).isIntact(
                number, first: sealed.first)
        } catch { throw .file(error) }
        if !intact { try rebuildHashes(of: number) }
    }

    /// Makes the hashes of sealed segment `number` again from its entries.
    func rebuildHashes(of number: Int) throws(LogFailure) {
        guard let sealed = shelf.sealed(number) else { return }
        // Rests on earlier segments only, so this ends.
        var tree = try sealedFrontier(of: TreeSize(sealed.first))
        let segment = try open(number)
        defer { files.close(segment.file) }
        var growth = SegmentGrowth(number: number, first: sealed.first)
        var walk = SegmentWalk(over: segment, from: 0, sequence: sealed.first, files: files)
        _ = try walk.run { offset, entry in
            tree.append(hasher.leaf(entry), with: hasher, storing: &growth.hashes)
            growth.add(recordAt: offset..<offset + SegmentRecord.size(entry: entry.count))
        }
        guard growth.count == sealed.count else { throw damage(in: walk, of: segment) }
        do throws(FileFailure) {
            try HashesFile(folder: folder, files: files).write(growth)
        } catch { throw .file(error) }
    }
}
