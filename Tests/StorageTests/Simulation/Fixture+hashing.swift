import Crypto
import Ledger
import Vocabulary

extension Fixture {
    static let hasher = TreeHasher { span in
        let digest = unsafe span.withUnsafeBytes { unsafe SHA256.hash(data: $0) }
        guard let digest = Vocabulary.Digest(Array(digest)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}
