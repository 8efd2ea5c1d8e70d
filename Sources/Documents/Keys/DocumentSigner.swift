package import Programme

/// A key that signs documents, wherever it lies: its public half, and a closure that signs.
package struct DocumentSigner: Sendable {
    package let publicKey: PublicKey
    package let sign: @Sendable ([UInt8]) throws -> [UInt8]

    package init(publicKey: PublicKey, sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]) {
        self.publicKey = publicKey
        self.sign = sign
    }
}
