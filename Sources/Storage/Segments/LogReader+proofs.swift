import Ledger
import Vocabulary

extension LogReader {
    /// The proof that entry `index` stands in the tree of `size` entries, checked before it is
    /// handed out: hashes on disk are derived, and may have rotted.
    func inclusionProof(
        of index: UInt64, in size: TreeSize
    ) throws(LogFailure) -> InclusionProof {
        guard index < size.leafCount, size <= shelf.size else {
            throw .noSuchEntry(index: index, entries: min(size, shelf.size).leafCount)
        }
        let leaf = hasher.leaf(try entry(at: index))
        return try repairingOnce { () throws(LogFailure) in
            let proof = try withFailure {
                try InclusionProof.make(of: index, in: size, with: hasher, reading: storedHash)
            }
            let root = try root(of: size)
            let holds = (try? proof.verify(leaf: leaf, root: root, with: hasher)) != nil
            return holds ? proof : nil
        }
    }

    /// The proof that the tree of `newer` extends that of `older`, checked likewise.
    func consistencyProof(
        from older: TreeSize, to newer: TreeSize
    ) throws(LogFailure) -> ConsistencyProof {
        guard TreeSize.empty < older, older <= newer, newer <= shelf.size else {
            throw .noSuchEntry(index: older.leafCount, entries: shelf.size.leafCount)
        }
        return try repairingOnce { () throws(LogFailure) in
            let proof = try withFailure {
                try ConsistencyProof.make(
                    from: older, to: newer, with: hasher, reading: storedHash)
            }
            let roots = (try root(of: older), try root(of: newer))
            let holds =
                (try? proof.verify(olderRoot: roots.0, newerRoot: roots.1, with: hasher)) != nil
            return holds ? proof : nil
        }
    }

    /// Makes a proof; where it does not hold, makes bad hashes again and tries once more.
    private func repairingOnce<Proof>(
        _ make: () throws(LogFailure) -> Proof?
    ) throws(LogFailure) -> Proof {
        if let proof = try make() { return proof }
        for number in 0..<shelf.sealedCount { try ensureIntact(number) }
        if let proof = try make() { return proof }
        throw .unreadableEntry(
            index: shelf.size.leafCount, reason: "the tree's hashes and its entries disagree")
    }
}
