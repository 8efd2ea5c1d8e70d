package import Programme

// The payload is the dispatch's one written form, which `UnverifiedDispatch` has; here is what
// makes a document of it. Number, addressee and contents are for `Dispatch` to check.
extension UnverifiedDispatch {
    /// The dispatch as a document signed by its sender's documents key.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.dispatch, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a dispatch signed by the newest of `keys`: documents keys on its sender's cards,
    /// oldest first.
    package init(from document: SignedDocument, signedByLastOf keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .dispatch, byLastOf: keys)
        self = try UnverifiedDispatch.read(verified.payload)
    }

    /// What a document claims whose signer is not known: to find the key by, or to be shown as
    /// a claim and no more.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedDispatch
    {
        try document.check(.dispatch)
        return try read(document.unverifiedPayload)
    }

    private static func read(_ payload: [UInt8]) throws(DocumentFailure) -> UnverifiedDispatch {
        try Payload.decode(
            UnverifiedDispatch.self, knowing: understood, from: payload,
            textLimit: DocumentKind.dispatch.textLimit)
    }

    private static let understood = Set(CodingKeys.allCases.map(\.rawValue) + ["critical"])
}
