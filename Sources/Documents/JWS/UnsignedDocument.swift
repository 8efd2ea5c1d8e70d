import Programme

/// A document's kind and payload before anyone has signed it.
package struct UnsignedDocument: Hashable, Sendable {
    package let kind: DocumentKind
    package let payload: [UInt8]

    /// Takes `payload` as strict JSON (one object, no duplicate key, at most the document limit).
    package init(_ kind: DocumentKind, payload: [UInt8]) throws(DocumentFailure) {
        try StrictObject.check(payload, part: .payload, textLimit: kind.textLimit)
        self.kind = kind
        self.payload = payload
    }

    /// Signs with `signer`, whose fingerprint becomes the `kid`.
    ///
    /// Throws what the signer throws; and `badSignature` when what it returned is not the
    /// signature of the key that it names, so that no office ever sends such a document.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        let header = ProtectedHeader(kind: kind, keyID: signer.publicKey.fingerprint.text)
        let input =
            Base64URL.encode(try header.encoded()) + [UInt8(ascii: ".")]
            + Base64URL.encode(payload)
        let signature = try signer.sign(input)
        let document = try SignedDocument(
            parsing: input + [UInt8(ascii: ".")] + Base64URL.encode(signature))
        _ = try document.verified(as: kind, by: [signer.publicKey])
        return document
    }
}
