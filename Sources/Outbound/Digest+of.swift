import struct Crypto.SHA256
import struct Crypto.SHA256Digest
import Vocabulary

extension Vocabulary.Digest {
    init(of hash: SHA256Digest) {
        // SAFETY: the buffer is read inside the closure only.
        self = unsafe hash.withUnsafeBytes { unsafe Vocabulary.Digest(exactly: $0) }
    }

    private init(exactly bytes: UnsafeRawBufferPointer) {
        guard let digest = unsafe Vocabulary.Digest(Span(_unsafeBytes: bytes)) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        self = digest
    }
}
