import Crypto
import CryptoExtras
import Foundation
package import Vocabulary

/// scrypt (RFC 7914) of a password: 32 bytes.
package enum PasswordHash {
    package enum Failure: Error, Hashable, Sendable {
        /// Nothing to hash, or a cost that cannot be paid.
        case cannotDerive
    }

    /// What scrypt makes of `password`, which is read in Unicode's NFKC form so that every
    /// keyboard gives the same bytes.
    ///
    /// - Parameters:
    ///   - rounds: N, a power of two.
    ///   - blockSize: r.
    ///   - parallelism: p.
    package static func scrypt(
        _ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int
    ) throws(Failure) -> Vocabulary.Digest {
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        // The library reads through the first byte's address, which an empty text has not.
        guard !bytes.isEmpty, !salt.isEmpty else { throw .cannotDerive }
        guard
            let key = try? KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: Vocabulary.Digest.byteCount,
                rounds: rounds, blockSize: blockSize, parallelism: parallelism),
            let hash = Vocabulary.Digest(key.rawBytes)
        else { throw .cannotDerive }
        return hash
    }
}

extension SymmetricKey {
    var rawBytes: [UInt8] {
        // SAFETY: the buffer is copied inside the closure.
        unsafe withUnsafeBytes { unsafe Array($0) }
    }
}
