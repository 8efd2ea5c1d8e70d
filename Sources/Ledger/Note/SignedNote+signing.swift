extension SignedNote {
    /// Makes the signature of `text` by a key that only the caller holds, and the note with it.
    ///
    /// `sign` gets the bytes of the text and gives the signature; what it throws is thrown on.
    package static func signing(
        _ text: String, as name: KeyName, keyID: UInt32, with sign: ([UInt8]) throws -> [UInt8]
    ) throws -> SignedNote {
        let signature = try sign(Array(text.utf8))
        guard let line = NoteSignature(name: name, keyID: keyID, signature: signature) else {
            throw Failure.badSignatureLine
        }
        return try SignedNote(text: text, signatures: [line])
    }

    /// Makes the signature of `text` by the private half of `key`, and the note with it.
    package static func signing(
        _ text: String, as key: VerifierKey, with sign: ([UInt8]) throws -> [UInt8]
    ) throws -> SignedNote {
        try signing(text, as: key.name, keyID: key.keyID, with: sign)
    }
}
