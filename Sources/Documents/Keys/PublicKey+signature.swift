import Crypto
package import Programme

extension PublicKey {
    package var fingerprint: Fingerprint { Fingerprint(of: self) }

    /// Whether `signature` is this key's signature over `message` (Ed25519, RFC 8032).
    package func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
