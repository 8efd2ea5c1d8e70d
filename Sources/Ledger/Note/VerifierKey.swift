package import Vocabulary

/// The public half of a note-signing key with its name: Ed25519, written
/// `<name>+<key id>+<base 64>` (c2sp.org/signed-note).
package struct VerifierKey: Hashable, Sendable {
    package let name: KeyName
    package let keyID: UInt32
    /// 32 bytes.
    package let publicKey: [UInt8]

    package enum Failure: Error, Equatable {
        case tooLong, notThreeParts, badName, badKeyID, badKey
        /// Only Ed25519 keys are used here, type 0x01.
        case otherType(UInt8)
        /// The id is not the one that name and key have.
        case idDiffers
    }

    package init(
        name: KeyName, publicKey: [UInt8], sha256: (Span<UInt8>) -> Digest
    ) throws(Failure) {
        guard publicKey.count == VerifierKey.publicKeyCount else { throw .badKey }
        self.name = name
        self.publicKey = publicKey
        let named =
            Array(name.text.utf8) + [UInt8(ascii: "\n"), VerifierKey.ed25519] + publicKey
        keyID = sha256(named.span).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Parses a key as it is handed over by its owner, without a newline.
    package init(parsing text: String, sha256: (Span<UInt8>) -> Digest) throws(Failure) {
        guard text.utf8.count <= VerifierKey.lengthLimit else { throw .tooLong }
        // The third part is base 64 and may contain more of the separator.
        let parts = text.utf8.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .notThreeParts }
        guard let name = KeyName(Substring(parts[0])) else { throw .badName }
        guard parts[1].count == 8, let identity = [UInt8](hex: Substring(parts[1])) else {
            throw .badKeyID
        }
        guard let key = Base64.bytes(of: parts[2]), let type = key.first else { throw .badKey }
        guard type == VerifierKey.ed25519 else { throw .otherType(type) }
        try self.init(name: name, publicKey: Array(key.dropFirst()), sha256: sha256)
        guard identity.reduce(0, { $0 << 8 | UInt32($1) }) == keyID else { throw .idDiffers }
    }

    /// The type byte of Ed25519 in key ids and written keys.
    private static let ed25519: UInt8 = 0x01
    private static let publicKeyCount = 32
    /// A name, an id and a key of 33 bytes in base 64, with their separators.
    private static let lengthLimit = KeyName.lengthLimit + 1 + 8 + 1 + 44
}

extension VerifierKey: CustomStringConvertible {
    /// The written key.
    package var description: String {
        let identity = stride(from: 24, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: keyID >> UInt32($0))
        }
        let key = Base64.text(of: [VerifierKey.ed25519] + publicKey)
        return "\(name)+\(identity.hex)+\(key)"
    }
}
