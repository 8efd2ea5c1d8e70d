import Ledger
import Testing
import Vocabulary

/// The sizes of every sweep: 0…300.
let sweptSizes = 0...300

@Test func `a frontier has the root that RFC 6962 defines, at every size`() {
    let tree = GrownTree.counting(to: 300, with: .mixing)
    for size in sweptSizes {
        let defined = GrownTree.definedRoot(tree.leaves.prefix(size), with: tree.hasher)
        #expect(tree.roots[size] == defined, "size \(size)")
    }
}

@Test func `a frontier taken up from stored hashes goes on as if it had never stopped`() throws {
    let tree = GrownTree.counting(to: 300, with: .mixing)
    for size in sweptSizes {
        var frontier = try Frontier(of: TreeSize(UInt64(size)), reading: tree.read)
        #expect(frontier.root(with: tree.hasher) == tree.roots[size], "size \(size)")
        guard size < 300 else { continue }
        let added = frontier.append(tree.leaves[size], with: tree.hasher)
        let start = Int(StoredHashIndex.count(entries: UInt64(size)))
        #expect(added == Array(tree.stored[start..<start + added.count]), "size \(size)")
        #expect(frontier.head(with: tree.hasher).root == tree.roots[size + 1], "size \(size)")
    }
}

@Test func `stored hashes lie where their index says, level by level`() {
    let tree = GrownTree.counting(to: 300, with: .mixing)
    #expect(UInt64(tree.stored.count) == StoredHashIndex.count(entries: 300))
    for level in 0...8 {
        for ordinal in 0..<(300 >> level) {
            let index = StoredHashIndex(level: level, ordinal: UInt64(ordinal))
            let first = ordinal << level
            let defined = GrownTree.definedRoot(
                tree.leaves[first..<first + 1 << level], with: tree.hasher)
            #expect(
                tree.stored[Int(index.ordinal)] == defined, "level \(level), ordinal \(ordinal)")
        }
    }
}

@Test func `places beyond all bounds are computed without a trap`() throws {
    for size: UInt64 in [.max, .max - 1, 1 << 63, (1 << 63) - 1, (1 << 62) + 1] {
        _ = StoredHashIndex.count(entries: size)
        _ = StoredHashIndex(level: 63, ordinal: size)
        var frontier = Frontier(of: TreeSize(size)) { _ in .zero }
        _ = frontier.root(with: .mixing)
        _ = frontier.append(.zero, with: .mixing)
    }
}
