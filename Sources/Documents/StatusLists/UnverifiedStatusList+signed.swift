package import Programme

// The payload is the list's one written form, which `UnverifiedStatusList` has; here is what
// makes a document of it. Sequence and age are for `StatusList` to check.
extension UnverifiedStatusList {
    /// The list as a document signed by the supervisor's documents key.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.statusList, payload: WireJSON.encode(self)).signed(by: signer)
    }

    /// Reads a status list signed by one of `keys`.
    package init(from document: SignedDocument, signedBy keys: [PublicKey])
        throws(DocumentFailure)
    {
        let verified = try document.verified(as: .statusList, by: keys)
        self = try UnverifiedStatusList.read(verified.payload)
    }

    /// What a document claims whose signer is not known: to be shown as a claim and no more.
    package static func claimed(by document: SignedDocument) throws(DocumentFailure)
        -> UnverifiedStatusList
    {
        try read(document.unverifiedPayload)
    }

    private static func read(_ payload: [UInt8]) throws(DocumentFailure) -> UnverifiedStatusList {
        try Payload.decode(UnverifiedStatusList.self, knowing: understood, from: payload)
    }

    private static let understood = Set(CodingKeys.allCases.map(\.rawValue) + ["critical"])
}
