import Ledger
import Testing
import Vocabulary

private let check: SignatureCheck = { $2 == SHA256.hash(($0 + $1).span).bytes }

private func key(_ name: String) throws -> VerifierKey {
    try VerifierKey(
        name: try #require(KeyName(name)), publicKey: [UInt8](repeating: 7, count: 32),
        sha256: SHA256.hash)
}

private func proof(of index: Int, in size: Int, origin: String = "log.example/a") throws
    -> ProofFile
{
    let tree = GrownTree.counting(to: size, with: .sha256)
    let key = try key("log.example/a")
    let checkpoint = try Checkpoint(
        origin: origin, head: TreeHead(size: TreeSize(UInt64(size)), root: tree.roots[size]))
    let note = try SignedNote.signing(checkpoint.text, as: key) {
        SHA256.hash((key.publicKey + $0).span).bytes
    }
    return try ProofFile(
        entry: Array(String(index).utf8), index: UInt64(index),
        hashes: try tree.inclusion(of: index, in: size).hashes, checkpoint: note)
}

@Suite struct ProofFileTests {
    @Test(arguments: [(0, 1), (0, 7), (6, 7), (12, 20)])
    func `a proof file is all that is needed beside the key`(index: Int, size: Int) throws {
        let read = try ProofFile(parsing: proof(of: index, in: size).bytes)
        let checkpoint = try read.verify(
            with: key("log.example/a"), hasher: .sha256, checking: check)
        #expect(checkpoint.head.size == TreeSize(UInt64(size)))
        #expect(read.entry == Array(String(index).utf8))
        #expect(read.inclusion.index == UInt64(index))
    }

    @Test func `no change of one byte goes unseen`() throws {
        let bytes = try proof(of: 4, in: 7).bytes
        let key = try key("log.example/a")
        for place in bytes.indices {
            for bit in [0, 1, 2, 5] {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(throws: (any Error).self, "byte \(place)") {
                    try ProofFile(parsing: changed).verify(
                        with: key, hasher: .sha256, checking: check)
                }
            }
        }
    }

    @Test func `a file cut short anywhere is refused`() throws {
        let bytes = try proof(of: 4, in: 7).bytes
        for count in 0..<bytes.count {
            #expect(throws: ProofFile.Failure.self) {
                try ProofFile(parsing: Array(bytes.prefix(count)))
            }
        }
    }

    @Test func `a key proves nothing about the log of another`() throws {
        let proof = try proof(of: 0, in: 2, origin: "log.example/b")
        let failure = ProofFile.VerificationFailure.checkpoint(.otherOrigin("log.example/b"))
        #expect(throws: failure) {
            try proof.verify(with: key("log.example/a"), hasher: .sha256, checking: check)
        }
    }

    @Test func `a proof with more hashes than any tree has levels is refused`() throws {
        let file = String(decoding: try proof(of: 0, in: 1).bytes, as: UTF8.self)
        let line = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
        let long = file.replacing(
            "index 0\n", with: "index 0\n" + String(repeating: line, count: 65))
        #expect(throws: ProofFile.Failure.tooManyHashes) {
            try ProofFile(parsing: Array(long.utf8))
        }
    }

    @Test func `a bundle gives back its proofs, and holds only if each of them does`() throws {
        let files = try [0, 3, 6].map { try proof(of: $0, in: 7) }
        let bytes = ProofBundle.bytes(of: files)
        #expect(try ProofBundle(parsing: bytes).proofs == files.map(\.bytes))
        let key = try key("log.example/a")
        let checked = try CheckedProofs(
            checking: bytes, with: key, hasher: .sha256, check: check)
        #expect(checked.proofs.map(\.index) == [0, 3, 6])
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: (any Error).self, "byte \(place)") {
                try CheckedProofs(checking: changed, with: key, hasher: .sha256, check: check)
            }
        }
    }

    @Test func `a bundle cut short inside a proof, or out of order, is refused`() throws {
        let files = try [2, 5].map { try proof(of: $0, in: 7) }
        let bytes = ProofBundle.bytes(of: files)
        for count in [0, 5, 23, 30, 200, bytes.count - 1] {
            #expect(throws: ProofBundle.Failure.notABundle) {
                try ProofBundle(parsing: Array(bytes.prefix(count)))
            }
        }
        #expect(throws: ProofBundle.Failure.notABundle) {
            try ProofBundle(parsing: ProofBundle.bytes(of: files.reversed()))
        }
    }
}
