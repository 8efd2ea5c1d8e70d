import Ledger
import Testing
import Vocabulary

@Test func `every entry of every tree up to 300 is proved, and by no more than 9 hashes`() throws {
    let tree = GrownTree.counting(to: 300, with: .mixing)
    for size in 1...300 {
        for index in 0..<size {
            let proof = try tree.inclusion(of: index, in: size)
            try proof.verify(
                leaf: tree.leaves[index], root: tree.roots[size], with: tree.hasher)
            #expect(proof.hashes.count <= 9)
        }
    }
}

@Test func `every tree up to 300 is proved to extend every tree before it`() throws {
    let tree = GrownTree.counting(to: 300, with: .mixing)
    for newer in 1...300 {
        for older in 1...newer {
            try tree.consistency(from: older, to: newer).verify(
                olderRoot: tree.roots[older], newerRoot: tree.roots[newer], with: tree.hasher)
        }
    }
}

@Test func `a proof is of this entry, this place and this tree alone`() throws {
    let tree = GrownTree.counting(to: 33, with: .mixing)
    for size in 1...33 {
        for index in 0..<size {
            let proof = try tree.inclusion(of: index, in: size)
            for other in 0..<size where other != index {
                let moved = InclusionProof(
                    index: UInt64(other), size: proof.size, hashes: proof.hashes)
                #expect(throws: ProofFailure.self) {
                    try moved.verify(
                        leaf: tree.leaves[index], root: tree.roots[size], with: tree.hasher)
                }
                #expect(throws: ProofFailure.self) {
                    try proof.verify(
                        leaf: tree.leaves[other], root: tree.roots[size], with: tree.hasher)
                }
            }
        }
    }
}

@Test func `a tree is not proved to extend another root`() throws {
    let tree = GrownTree.counting(to: 40, with: .mixing)
    for newer in 2...40 {
        for older in 1..<newer {
            let proof = try tree.consistency(from: older, to: newer)
            #expect(throws: ProofFailure.self) {
                try proof.verify(
                    olderRoot: tree.roots[older - 1], newerRoot: tree.roots[newer],
                    with: tree.hasher)
            }
            #expect(throws: ProofFailure.self) {
                try proof.verify(
                    olderRoot: tree.roots[older], newerRoot: tree.roots[newer - 1],
                    with: tree.hasher)
            }
        }
    }
}

@Test func `a proof of a tree of ten million entries reads no more than 100 stored hashes`() throws
{
    let size = TreeSize(10_000_000)
    for index: UInt64 in [0, 1, 4_999_999, 8_388_607, 8_388_608, 9_999_998, 9_999_999] {
        var reads = 0
        _ = try InclusionProof.make(of: index, in: size, with: .mixing) { _ in
            reads += 1
            return .zero
        }
        _ = try ConsistencyProof.make(
            from: TreeSize(index + 1), to: size, with: .mixing
        ) { _ in
            reads += 1
            return .zero
        }
        #expect(reads <= 100, "index \(index)")
    }
}

@Test(arguments: [.max, .max - 1, 1 << 63, (1 << 63) + 1, 1 << 62] as [UInt64])
func `claims near the largest number are refused without a trap`(size: UInt64) {
    let hashes = [Digest](repeating: .zero, count: 64)
    for index in [0, 1, size / 2, size - 2, size - 1, size] {
        for count in [0, 1, 62, 63, 64] {
            let proof = InclusionProof(
                index: index, size: TreeSize(size), hashes: Array(hashes.prefix(count)))
            #expect(throws: ProofFailure.self) {
                try proof.verify(leaf: .zero, root: .zero, with: .mixing)
            }
            let consistency = ConsistencyProof(
                from: TreeSize(index), to: TreeSize(size), hashes: Array(hashes.prefix(count)))
            guard index != size || count != 0 else { continue }
            #expect(throws: ProofFailure.self) {
                try consistency.verify(olderRoot: .zero, newerRoot: .zero, with: .mixing)
            }
        }
    }
    guard size > StoredHashIndex.entryLimit.leafCount else { return }
    #expect(throws: ProofFailure.treeTooLarge(TreeSize(size))) {
        try InclusionProof.make(
            of: 0, in: TreeSize(size), with: .mixing
        ) { _ in .zero }
    }
    #expect(throws: ProofFailure.treeTooLarge(TreeSize(size))) {
        try ConsistencyProof.make(
            from: TreeSize(1), to: TreeSize(size), with: .mixing
        ) { _ in .zero }
    }
}
