package import Programme

// The payload is the notice's one written form, which `UnverifiedRefusalNotice` has.
extension UnverifiedRefusalNotice {
    /// The notice as a document signed by the supervisor's documents key.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.refusalNotice, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a notice signed by one of `keys`.
    package init(from document: SignedDocument, signedBy keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .refusalNotice, by: keys)
        self = try UnverifiedRefusalNotice.read(verified.payload)
    }

    /// What a document claims whose signer is not known, or was checked before.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedRefusalNotice
    {
        try read(document.unverifiedPayload)
    }

    private static func read(
        _ payload: [UInt8]
    ) throws(DocumentFailure) -> UnverifiedRefusalNotice {
        try Payload.decode(
            UnverifiedRefusalNotice.self, knowing: understood, from: payload)
    }
}
