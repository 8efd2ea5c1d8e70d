package import Programme

// The payload is the letter's one written form, which `UnverifiedLetter` has; here is what makes
// a document of it. Firm, rulebook and term are for `Letter` to check.
extension UnverifiedLetter {
    /// The letter as a document signed by the supervisor's documents key.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.letter, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a letter signed by one of `keys`: documents keys on cards of the supervisor that
    /// were pinned here, the present one and those before it.
    package init(from document: SignedDocument, signedBy keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .letter, by: keys)
        self = try UnverifiedLetter.read(verified.payload)
    }

    /// What a document claims whose signer is not known: to be shown as a claim and no more.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedLetter
    {
        try read(document.unverifiedPayload)
    }

    private static func read(_ payload: [UInt8]) throws(DocumentFailure) -> UnverifiedLetter {
        try Payload.decode(UnverifiedLetter.self, knowing: understood, from: payload)
    }
}
