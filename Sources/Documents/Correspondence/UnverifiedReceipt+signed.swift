package import Programme

// As `UnverifiedDispatch`: the payload is the receipt's one written form.
extension UnverifiedReceipt {
    /// The receipt as a document signed by the documents key of the office that received.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.receipt, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a receipt signed by the newest of `keys`: documents keys on its sender's cards,
    /// oldest first.
    package init(from document: SignedDocument, signedByLastOf keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .receipt, byLastOf: keys)
        self = try UnverifiedReceipt.read(verified.payload)
    }

    /// What a document claims whose signer is not known.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedReceipt
    {
        try document.check(.receipt)
        return try read(document.unverifiedPayload)
    }

    private static func read(_ payload: [UInt8]) throws(DocumentFailure) -> UnverifiedReceipt {
        try Payload.decode(UnverifiedReceipt.self, knowing: understood, from: payload)
    }

    private static let understood = Set(CodingKeys.allCases.map(\.rawValue) + ["critical"])
}
