/// One signature line of a note: who says to have signed, and the bytes.
package struct NoteSignature: Hashable, Sendable {
    package let name: KeyName
    /// With the name, tells which key; four bytes, so no proof of anything.
    package let keyID: UInt32
    package let signature: [UInt8]

    /// An empty signature, or one beyond `lengthLimit`, is `nil`.
    package init?(name: KeyName, keyID: UInt32, signature: [UInt8]) {
        guard !signature.isEmpty, signature.count <= NoteSignature.lengthLimit else { return nil }
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// Room for the largest post-quantum signatures.
    package static let lengthLimit = 8192

    /// Parses a signature line without its newline; any other line is `nil`.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: NoteSignature.dash) else { return nil }
        let rest = line.dropFirst(NoteSignature.dash.count)
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let text = String(validating: rest[..<space], as: UTF8.self),
            let name = KeyName(text), let bytes = Base64.bytes(of: rest[(space + 1)...]),
            bytes.count > 4
        else { return nil }
        let keyID = bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }
        self.init(name: name, keyID: keyID, signature: Array(bytes[4...]))
    }

    /// The line without its newline.
    var line: String {
        let identity = stride(from: 24, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: keyID >> UInt32($0))
        }
        return "\u{2014} \(name) \(Base64.text(of: identity + signature))"
    }

    /// An em dash and a space.
    static let dash = Array("\u{2014} ".utf8)
}
