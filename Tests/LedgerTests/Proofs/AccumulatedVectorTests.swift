import Foundation
import Ledger
import Testing
import Vocabulary

/// The subtree test vectors of draft-ietf-plants-merkle-tree-certs, as far as they are plain
/// RFC 6962: one hash over all roots or all proofs of the trees whose leaf i is the byte i.
@Suite(.enabled(if: PublishedVectors.areToBeTested))
struct AccumulatedVectorTests {
    private struct Vectors: Decodable {
        struct Accumulated: Decodable { let sha256: String }
        struct Derived: Decodable {
            let plain_inclusion: Accumulated
            let plain_consistency: Accumulated
        }
        let subtree_hash: Accumulated
        let inclusion: Accumulated
        let derived_here_not_published: Derived
    }

    private let vectors: Vectors
    private static let largest = 130

    init() throws {
        vectors = try PublishedVectors.read("tlog/accumulated-vectors.json", as: Vectors.self)
    }

    @Test func `the roots of all subtrees are the published ones`() {
        var sum = RunningSHA256()
        forEachSubtree { start, end, tree in
            sum.add("[\(start), \(end)) \(tree.roots[end - start])\n")
        }
        #expect(sum.digest.description == vectors.subtree_hash.sha256)
    }

    @Test func `the inclusion proofs in all subtrees are the published ones`() throws {
        var sum = RunningSHA256()
        try forEachSubtree { start, end, tree in
            for index in start..<end {
                let proof = try tree.inclusion(of: index - start, in: end - start)
                sum.add("\(index) [\(start), \(end))\(text(proof.hashes))\n")
            }
        }
        #expect(sum.digest.description == vectors.inclusion.sha256)
    }

    @Test func `the inclusion proofs in all trees are those of an independent program`() throws {
        let tree = GrownTree(.sha256, entries: (0..<UInt8(Self.largest)).map { [$0] })
        var sum = RunningSHA256()
        for size in 1...Self.largest {
            for index in 0..<size {
                let proof = try tree.inclusion(of: index, in: size)
                sum.add("\(index) \(size)\(text(proof.hashes))\n")
            }
        }
        #expect(
            sum.digest.description == vectors.derived_here_not_published.plain_inclusion.sha256)
    }

    @Test func `the consistency proofs of all trees are those of an independent program`() throws {
        let tree = GrownTree(.sha256, entries: (0..<UInt8(Self.largest)).map { [$0] })
        var sum = RunningSHA256()
        for newer in 1...Self.largest {
            for older in 1...newer {
                let proof = try tree.consistency(from: older, to: newer)
                sum.add("\(older) \(newer)\(text(proof.hashes))\n")
            }
        }
        #expect(
            sum.digest.description == vectors.derived_here_not_published.plain_consistency.sha256)
    }

    /// A subtree is a tree of its own; those with one start are sizes of one tree.
    private func forEachSubtree(_ body: (Int, Int, GrownTree) throws -> Void) rethrows {
        let trees = (0...Self.largest).map { start in
            let reach = start == 0 ? Self.largest : 1 << start.trailingZeroBitCount
            let end = min(start + reach, Self.largest)
            return GrownTree(.sha256, entries: (start..<end).map { [UInt8($0)] })
        }
        for end in 0...Self.largest {
            for start in 0...end {
                var reach = 1
                while reach < end - start { reach *= 2 }
                guard start == end || start % reach == 0 else { continue }
                try body(start, end, trees[start])
            }
        }
    }

    private func text(_ hashes: [Digest]) -> String { hashes.map { " \($0)" }.joined() }
}
