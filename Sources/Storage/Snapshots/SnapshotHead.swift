import Ledger
import Vocabulary

/// What stands before a snapshot's state.
extension StateWriter {
    mutating func write(_ binding: SnapshotBinding) {
        text(binding.origin)
        text(binding.office)
        digest(binding.program)
    }

    mutating func write(_ place: JournalPlace) {
        number(UInt64(place.segment))
        number(UInt64(place.offset))
        number(place.next)
        for peak in place.tree.peaks { digest(peak) }
    }
}

extension StateReader {
    mutating func binding() throws(StateFailure) -> SnapshotBinding {
        SnapshotBinding(origin: try text(), office: try text(), program: try digest())
    }

    mutating func place() throws(StateFailure) -> JournalPlace {
        guard let segment = Int(exactly: try number()), segment < LogLayout.segmentLimit,
            let offset = Int(exactly: try number())
        else { throw .malformed }
        let next = try number()
        var peaks: [Digest] = []
        for _ in 0..<next.nonzeroBitCount { peaks.append(try digest()) }
        guard let tree = Frontier(of: TreeSize(next), peaks: peaks) else { throw .malformed }
        return JournalPlace(segment: segment, offset: offset, next: next, tree: tree)
    }
}
