package import Programme

// As `UnverifiedDispatch`: the payload is the request's one written form.
extension UnverifiedCollection {
    /// The request as a document signed by the documents key of who asks.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.collection, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a request signed by the newest of `keys`: documents keys on the cards of who asks,
    /// oldest first.
    package init(from document: SignedDocument, signedByLastOf keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .collection, byLastOf: keys)
        self = try UnverifiedCollection.read(verified.payload)
    }

    /// What a document claims whose signer is not known.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedCollection
    {
        try document.check(.collection)
        return try read(document.unverifiedPayload)
    }

    private static func read(_ payload: [UInt8]) throws(DocumentFailure)
        -> UnverifiedCollection
    {
        try Payload.decode(UnverifiedCollection.self, knowing: understood, from: payload)
    }

    private static let understood = Set(CodingKeys.allCases.map(\.rawValue) + ["critical"])
}
