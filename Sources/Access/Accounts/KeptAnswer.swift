package import Vocabulary

/// What a write was answered, kept under its idempotency key so that the same request again
/// gets the same answer and does nothing.
package struct KeptAnswer: Hashable, Sendable {
    package let status: Int
    package let body: [UInt8]

    /// Largest answer that is kept.
    package static let bodyLimit = ByteCount.kibibytes(64)

    /// An answer that is too large to keep is `nil`.
    package init?(status: Int, body: [UInt8]) {
        guard (100...599).contains(status), body.count <= KeptAnswer.bodyLimit.bytes else {
            return nil
        }
        self.status = status
        self.body = body
    }
}

/// A request under an idempotency key: who asked, and for what.
package struct KeyedRequest: Hashable, Sendable {
    package let person: PersonID
    package let key: String
    package let request: Digest

    package static let keyLimit = 128

    package init(person: PersonID, key: String, request: Digest) throws(AccountFailure) {
        guard (1...KeyedRequest.keyLimit).contains(key.utf8.count),
            key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .badKey }
        self.person = person
        self.key = key
        self.request = request
    }

    /// What to do about a request whose key was seen before.
    package func standing(
        beside earlier: Digest, answer: KeptAnswer?
    ) throws(AccountFailure) -> KeptAnswer {
        guard earlier == request else { throw .keyUsedOtherwise }
        guard let answer else { throw .keyUnanswered }
        return answer
    }
}
