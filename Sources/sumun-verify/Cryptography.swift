import Ledger
import Vocabulary

import enum Crypto.Curve25519
import struct Crypto.SHA256

/// The two functions that the ledger is given from a library.
enum Cryptography {
    static let sha256: HashFunction = { bytes in
        var hash = SHA256()
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        guard let digest = Digest(Array(hash.finalize())) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        return digest
    }

    static let ed25519: SignatureCheck = { publicKey, message, signature in
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}
