internal import Vocabulary

/// A proof that was made and written to a file; what to say of it.
package struct MadeProof: Hashable, Sendable {
    private let proof: ProofFile
    private let file: String

    package init(of proof: ProofFile, in file: String) {
        self.proof = proof
        self.file = file
    }

    package var lines: [String] {
        [
            "entry \(proof.inclusion.index) under the head of \(proof.inclusion.size) entries, in \(file)",
            "not established: \(MadeProof.gap)",
        ]
    }

    package var json: String {
        "{\"index\":\(proof.inclusion.index),\"entries\":\(proof.inclusion.size),"
            + "\"file\":\(JSONText.quoted(file)),"
            + "\"notEstablished\":[\(JSONText.quoted(MadeProof.gap))]}"
    }

    private static let gap =
        "whose head it is: its signature was not checked; `proof` does so with the log's key"
}
