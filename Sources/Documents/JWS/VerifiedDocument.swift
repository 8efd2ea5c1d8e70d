package import Programme

/// A payload whose signature was checked: what `SignedDocument.verified` alone can make.
package struct VerifiedDocument: Hashable, Sendable {
    package let kind: DocumentKind
    package let payload: [UInt8]
    package let signer: PublicKey

    init(kind: DocumentKind, payload: [UInt8], signer: PublicKey) {
        self.kind = kind
        self.payload = payload
        self.signer = signer
    }
}
