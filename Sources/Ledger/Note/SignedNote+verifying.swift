/// Whether `signature` is one of `message` by `publicKey` (Ed25519, RFC 8032); given by the
/// caller.
package typealias SignatureCheck =
    @Sendable (
        _ publicKey: [UInt8], _ message: [UInt8], _ signature: [UInt8]
    ) -> Bool

extension SignedNote {
    package enum VerificationFailure: Error, Equatable {
        /// No line bears the key's name and id.
        case notSigned(by: KeyName)
        /// A line bears the key's name and id, and is not its signature.
        case badSignature(by: KeyName)
    }

    /// Checks that `key` signed the text. Lines of other keys say nothing, even under its name;
    /// a line under its name and id that does not verify makes the whole note bad.
    package func verify(
        with key: VerifierKey, checking check: SignatureCheck
    ) throws(VerificationFailure) {
        let lines = signatures.filter { $0.name == key.name && $0.keyID == key.keyID }
        guard !lines.isEmpty else { throw .notSigned(by: key.name) }
        let message = Array(text.utf8)
        guard lines.allSatisfy({ check(key.publicKey, message, $0.signature) }) else {
            throw .badSignature(by: key.name)
        }
    }
}
