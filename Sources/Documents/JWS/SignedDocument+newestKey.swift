package import Programme

extension SignedDocument {
    /// Returns the payload if this is a document of `kind`, signed by the last of `keys`: the
    /// one that counts now. The ones before it are known, and refused by name.
    ///
    /// INVARIANT(newest-card-signs): a key that a later card replaced may be in anyone's hands.
    package func verified(as kind: DocumentKind, byLastOf keys: [PublicKey])
        throws(DocumentFailure) -> VerifiedDocument
    {
        try check(kind)
        if keys.dropLast().contains(where: { $0.fingerprint.text == keyID }) {
            throw .retiredKey(kid: keyID)
        }
        return try verified(as: kind, by: keys.suffix(1))
    }

    /// Refuses a document of another kind.
    package func check(_ kind: DocumentKind) throws(DocumentFailure) {
        guard typeName == kind.rawValue else {
            throw .wrongKind(expected: kind, found: typeName)
        }
    }

    /// What it says that it is; `nil` for a type that this version does not know.
    package var kind: DocumentKind? { DocumentKind(rawValue: typeName) }
}
