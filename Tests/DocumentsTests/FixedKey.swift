import Crypto
import Documents
import Programme

/// Keys that are the same in every run, so that golden documents stay golden.
enum FixedKey {
    static let identity = signer(1)
    static let documents = signer(2)
    static let officeLog = signer(3)
    static let gateLog = signer(4)
    static let nextIdentity = signer(11)
    static let stranger = signer(99)

    static func signer(_ number: UInt8) -> DocumentSigner {
        do {
            let key = try Curve25519.Signing.PrivateKey(
                rawRepresentation: [UInt8](repeating: number, count: 32))
            guard let publicKey = PublicKey(Array(key.publicKey.rawRepresentation)) else {
                preconditionFailure("a public key has 32 bytes")
            }
            // Ed25519 of RFC 8032 is deterministic; swift-crypto on Linux signs so.
            return DocumentSigner(publicKey: publicKey) { Array(try key.signature(for: $0)) }
        } catch {
            preconditionFailure("32 bytes are a seed")
        }
    }
}
