package import Ledger
package import Vocabulary

extension RecordLog {
    /// The bytes of a durable entry.
    package func entry(at index: UInt64) throws(LogFailure) -> [UInt8] {
        try reader.entry(at: index)
    }

    /// The bytes of durable entries, in order; the caller bounds the range.
    package func entries(in range: Range<UInt64>) throws(LogFailure) -> [[UInt8]] {
        try reader.entries(in: range)
    }

    /// Hands durable entries to `visit` one by one, in order.
    package func forEachEntry(
        in range: Range<UInt64>, _ visit: (UInt64, [UInt8]) throws(LogFailure) -> Void
    ) throws(LogFailure) {
        try reader.forEach(in: range, visit)
    }

    /// The proof that entry `index` stands in the tree of `size` entries; O(log n) hashes.
    package func inclusionProof(
        of index: UInt64, in size: TreeSize
    ) throws(LogFailure) -> InclusionProof {
        try reader.inclusionProof(of: index, in: size)
    }

    /// The proof that the tree of `newer` entries extends that of `older`.
    package func consistencyProof(
        from older: TreeSize, to newer: TreeSize
    ) throws(LogFailure) -> ConsistencyProof {
        try reader.consistencyProof(from: older, to: newer)
    }

    /// The root that the log had at `size` entries.
    package func root(of size: TreeSize) throws(LogFailure) -> Digest { try reader.root(of: size) }
}
