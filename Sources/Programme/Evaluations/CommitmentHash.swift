package import Vocabulary

/// SHA-256 as it was given to an office, which needs it to replay what was committed to.
///
/// Two of them are equal: an office is what its events say, whoever computes its hashes.
package struct CommitmentHash: Hashable, Sendable {
    private let sha256: (@Sendable (Span<UInt8>) -> Digest)?

    package init(_ sha256: (@Sendable (Span<UInt8>) -> Digest)?) { self.sha256 = sha256 }

    /// The commitment to a sheet; `nil` where no hash was given, and then nothing matches.
    package func commitment(
        to sealed: SealedSheet, of expert: PersonID, on evaluation: Evaluation
    ) -> Digest? {
        sha256?(sealed.committedBytes(of: expert, on: evaluation).span)
    }

    package static func == (left: CommitmentHash, right: CommitmentHash) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

extension CommitmentHash: Codable {
    /// A function is not written: whoever reads an office's state gives it.
    package static let given = key("commitmentHash")

    package init(from decoder: any Decoder) throws {
        guard let hash = decoder.userInfo[Self.given] as? CommitmentHash else {
            throw DecodingError.valueNotFound(
                CommitmentHash.self,
                DecodingError.Context(codingPath: [], debugDescription: "no hash was given"))
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {}

    private static func key(_ name: String) -> CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: name) else {
            preconditionFailure("every text is a key")
        }
        return key
    }
}
