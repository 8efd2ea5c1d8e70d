package import Programme
package import Vocabulary

/// A document in JWS compact form whose *form* is right; its signature has not been checked.
///
/// Form: `header.payload.signature`, each canonical base64url; header and payload strict JSON
/// objects; `alg` EdDSA. RFC 7515, narrowed: what two readers could read in two ways is refused.
package struct SignedDocument: Hashable, Sendable {
    /// The compact form, byte for byte as it came.
    package let bytes: [UInt8]
    /// `typ` as written: not yet held against what was expected.
    package let typeName: String
    /// `kid` as written.
    package let keyID: String
    private let payload: [UInt8]
    private let signature: [UInt8]
    private let signedCount: Int

    /// Largest document that is read; a longer one is refused before anything is decoded.
    package static let sizeLimit = ByteCount.mebibytes(1)

    /// Parses the compact form; one line feed at the end, as editors leave it, is passed over.
    package init(parsing text: [UInt8]) throws(DocumentFailure) {
        guard text.count <= Self.sizeLimit.bytes else {
            throw .tooLarge(limit: Self.sizeLimit)
        }
        let compact = text.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
        let parts = compact.split(
            separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed(why: "three parts between dots are needed") }
        let header = try ProtectedHeader(parsing: Self.decode(parts[0], .header))
        payload = try Self.decode(parts[1], .payload)
        signature = try Self.decode(parts[2], .signature)
        guard signature.count == Self.signatureSize.bytes else {
            throw .malformed(why: "the signature is not 64 bytes")
        }
        let kind = DocumentKind(rawValue: header.typ)
        try StrictObject.check(
            payload, part: .payload, textLimit: kind?.textLimit ?? StrictObject.textLimit)
        bytes = Array(compact)
        typeName = header.typ
        keyID = header.kid
        signedCount = parts[0].count + 1 + parts[1].count
    }

    /// Returns the payload if this is a document of `kind`, signed by one of `keys`.
    package func verified(as kind: DocumentKind, by keys: [PublicKey]) throws(DocumentFailure)
        -> VerifiedDocument
    {
        try check(kind)
        guard let key = keys.first(where: { $0.fingerprint.text == keyID }) else {
            throw .unknownKey(kid: keyID)
        }
        guard key.verifies(signature, over: Array(bytes[..<signedCount])) else {
            throw .badSignature
        }
        return VerifiedDocument(kind: kind, payload: payload, signer: key)
    }

    /// The payload as it stands, for showing what a document claims before its signer is known.
    package var unverifiedPayload: [UInt8] { payload }

    private static let signatureSize = ByteCount.bytes(64)

    private static func decode(_ text: ArraySlice<UInt8>, _ part: DocumentFailure.Part)
        throws(DocumentFailure) -> [UInt8]
    {
        do throws(Base64URL.Failure) { return try Base64URL.decode(text) } catch {
            switch error {
            case .notCanonical: throw .notCanonical(part: part)
            case .badLength: throw .malformed(why: "the \(part.rawValue) is cut short")
            case .badCharacter(let offset):
                throw .malformed(
                    why: "the \(part.rawValue) is not base64url at character \(offset + 1)")
            }
        }
    }
}
