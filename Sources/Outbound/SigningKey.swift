import Crypto
import Foundation

/// An Ed25519 key that signs: its public half, and a closure. Whether a file, an HSM or a KMS
/// stands behind it, its user cannot tell.
package struct SigningKey: Sendable {
    /// The 32 bytes of the public key.
    package let publicKey: [UInt8]
    /// The 64 bytes of the signature over a message.
    package let sign: @Sendable ([UInt8]) throws -> [UInt8]

    package init(publicKey: [UInt8], sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]) {
        self.publicKey = publicKey
        self.sign = sign
    }

    /// The key of the 32 bytes of `seed` (RFC 8032); any other count is `nil`.
    package init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.init(publicKey: Array(key.publicKey.rawRepresentation)) {
            Array(try key.signature(for: $0))
        }
    }

    /// Whether `signature` is that of `publicKey` over `message`; false for anything malformed.
    @Sendable package static func verifies(
        publicKey: [UInt8], message: [UInt8], signature: [UInt8]
    ) -> Bool {
        guard
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
