import Foundation
import Ledger
import Testing
import Vocabulary

/// The inclusion and consistency probes of transparency-dev/merkle: what a verifier must take
/// and, mostly, what it must refuse.
@Suite(.enabled(if: PublishedVectors.areToBeTested))
struct MerkleProbeTests {
    @Test func `every inclusion probe is judged as published`() throws {
        let probes = try probes(of: "inclusion")
        #expect(probes.count == 98)
        for probe in probes { #expect(probe.inclusionHolds == !probe.wantErr, "\(probe.file)") }
    }

    @Test func `every consistency probe is judged as published`() throws {
        let probes = try probes(of: "consistency")
        #expect(probes.count == 98)
        for probe in probes { #expect(probe.consistencyHolds == !probe.wantErr, "\(probe.file)") }
    }

    private func probes(of kind: String) throws -> [Probe] {
        try PublishedVectors.read(
            "tlog/transparency-dev-merkle/all-probes.json", as: Probes.self
        ).probes.filter { $0.kind == kind }
    }
}

private struct Probes: Decodable { let probes: [Probe] }

private struct Probe: Decodable {
    let kind: String
    let file: String
    let wantErr: Bool
    let proof: [Data]?
    // Inclusion:
    let leafIdx: UInt64?
    let treeSize: UInt64?
    let leafHash: Data?
    let root: Data?
    // Consistency:
    let size1: UInt64?
    let size2: UInt64?
    let root1: Data?
    let root2: Data?

    /// What is not 32 bytes long does not even become a digest.
    var inclusionHolds: Bool {
        guard let leaf = digest(leafHash), let root = digest(root), let hashes, let leafIdx,
            let treeSize
        else { return false }
        let proof = InclusionProof(index: leafIdx, size: TreeSize(treeSize), hashes: hashes)
        return (try? proof.verify(leaf: leaf, root: root, with: .sha256)) != nil
    }

    var consistencyHolds: Bool {
        guard let older = anyRoot(root1), let newer = anyRoot(root2), let hashes, let size1,
            let size2
        else { return false }
        let proof = ConsistencyProof(from: TreeSize(size1), to: TreeSize(size2), hashes: hashes)
        return (try? proof.verify(olderRoot: older, newerRoot: newer, with: .sha256)) != nil
    }

    private var hashes: [Digest]? {
        let hashes = (proof ?? []).map { digest($0) }
        return hashes.contains(nil) ? nil : hashes.compactMap { $0 }
    }

    /// Two probes about equal sizes have a word where a root would stand; its hash stands in.
    private func anyRoot(_ data: Data?) -> Digest? {
        digest(data) ?? data.map { SHA256.hash(Array($0).span) }
    }

    private func digest(_ data: Data?) -> Digest? { data.flatMap { Digest(Array($0)) } }
}
