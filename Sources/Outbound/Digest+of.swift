import struct Crypto.HMAC
import struct Crypto.SHA256
import struct Crypto.SHA256Digest
import Vocabulary

extension Vocabulary.Digest {
    init(of hash: SHA256Digest) { self.init(exactly: Array(hash)) }
    init(code: HMAC<SHA256>.MAC) { self.init(exactly: Array(code)) }

    private init(exactly bytes: [UInt8]) {
        guard let digest = Vocabulary.Digest(bytes) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        self = digest
    }
}
