import Ledger
import Vocabulary

/// A tree grown leaf by leaf, with its stored hashes and its root at every size.
struct GrownTree {
    let hasher: TreeHasher
    private(set) var leaves: [Digest] = []
    private(set) var stored: [Digest] = []
    private(set) var roots: [Digest]
    private var frontier = Frontier()

    init(_ hasher: TreeHasher) {
        self.hasher = hasher
        roots = [frontier.root(with: hasher)]
    }

    init(_ hasher: TreeHasher, entries: [[UInt8]]) {
        self.init(hasher)
        for entry in entries { append(entry) }
    }

    mutating func append(_ entry: [UInt8]) {
        let leaf = hasher.leaf(entry)
        leaves.append(leaf)
        stored += frontier.append(leaf, with: hasher)
        roots.append(frontier.root(with: hasher))
    }

    func read(_ index: StoredHashIndex) throws -> Digest {
        guard index.ordinal < UInt64(stored.count) else { throw MissingHash(index: index) }
        return stored[Int(index.ordinal)]
    }

    func inclusion(of index: Int, in size: Int) throws -> InclusionProof {
        try .make(
            of: UInt64(index), in: TreeSize(UInt64(size)), with: hasher, reading: read)
    }

    func consistency(from older: Int, to newer: Int) throws -> ConsistencyProof {
        try .make(
            from: TreeSize(UInt64(older)), to: TreeSize(UInt64(newer)), with: hasher,
            reading: read)
    }

    struct MissingHash: Error { let index: StoredHashIndex }
}

extension GrownTree {
    /// Entry n is the text of n: what a sweep over sizes needs.
    static func counting(to size: Int, with hasher: TreeHasher) -> GrownTree {
        GrownTree(hasher, entries: (0..<size).map { Array(String($0).utf8) })
    }

    /// The root by the definition of RFC 6962, 2.1, word for word.
    static func definedRoot(_ leaves: ArraySlice<Digest>, with hasher: TreeHasher) -> Digest {
        guard leaves.count > 1 else { return leaves.first ?? hasher.emptyRoot }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        return hasher.node(
            definedRoot(leaves.prefix(split), with: hasher),
            definedRoot(leaves.dropFirst(split), with: hasher))
    }
}
