internal import Vocabulary

/// Goes once over the entries under a head, recomputes their tree, and keeps of it what the proof
/// of one entry needs: as many hashes as the tree has levels, however long the log is.
struct ProvingPass {
    let index: UInt64
    let head: TreeHead
    private let hasher: TreeHasher
    /// The stored hashes that the proof is made of.
    private let wanted: Set<StoredHashIndex>
    private var kept: [StoredHashIndex: Digest] = [:]
    private var entry: [UInt8] = []
    private var frontier = Frontier()
    private var stored: [Digest] = []

    init(of index: UInt64, under head: TreeHead, hasher: TreeHasher) throws {
        var wanted: Set<StoredHashIndex> = []
        _ = try InclusionProof.make(of: index, in: head.size, with: hasher) { place in
            wanted.insert(place)
            return hasher.emptyRoot
        }
        self.index = index
        self.head = head
        self.hasher = hasher
        self.wanted = wanted
    }

    /// The index of the entry that is due.
    var due: UInt64 { frontier.size.leafCount }

    var isDone: Bool { frontier.size == head.size }

    mutating func add(_ bytes: Span<UInt8>) {
        if due == index { entry = bytes.indices.map { bytes[$0] } }
        let first = StoredHashIndex.count(entries: due)
        stored.removeAll(keepingCapacity: true)
        frontier.append(hasher.leaf(bytes), with: hasher, storing: &stored)
        for (offset, hash) in stored.enumerated() {
            let place = StoredHashIndex(at: first + UInt64(offset))
            if wanted.contains(place) { kept[place] = hash }
        }
    }

    /// The proof under `note`, which the head stands in; the entries must lead to its root.
    func proof(under note: SignedNote) throws -> ProofFile {
        guard frontier.head(with: hasher) == head else {
            throw ProofFile.MakingFailure.rootDiffers(at: head.size)
        }
        let inclusion = try InclusionProof.make(of: index, in: head.size, with: hasher) { place in
            guard let hash = kept[place] else {
                throw ProofFile.MakingFailure.rootDiffers(at: head.size)
            }
            return hash
        }
        return try ProofFile(
            entry: entry, index: index, hashes: inclusion.hashes, checkpoint: note)
    }
}
