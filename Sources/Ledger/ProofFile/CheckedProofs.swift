package import Vocabulary

/// A proof file, or a bundle of them, of which every proof was found to hold under a key.
package struct CheckedProofs: Hashable, Sendable {
    package let proofs: [CheckedProof]

    /// Reads and checks `bytes`; what is thrown is a `Refusable`, and one proof that does not
    /// hold is enough.
    package init(
        checking bytes: [UInt8], with key: VerifierKey, hasher: TreeHasher, check: SignatureCheck
    ) throws {
        let files = ProofBundle.isBundle(bytes) ? try ProofBundle(parsing: bytes).proofs : [bytes]
        proofs = try files.map {
            try CheckedProof(checking: $0, with: key, hasher: hasher, check: check)
        }
    }

    package var lines: [String] { proofs.flatMap(\.lines) }

    /// One object for one proof, a list for a bundle.
    package var json: String {
        proofs.count == 1
            ? proofs[0].json : "[\(proofs.map(\.json).joined(separator: ","))]"
    }
}

extension ProofBundle.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .tooLong:
            Refusal(.invalid, "the bundle is longer than \(ProofBundle.lengthLimit) bytes")
        case .tooMany:
            Refusal(.invalid, "the bundle has more than \(ProofBundle.countLimit) proofs")
        case .notABundle:
            Refusal(.invalid, "not a bundle of proofs (`sumun record export v1`), or cut short")
        }
    }
}
