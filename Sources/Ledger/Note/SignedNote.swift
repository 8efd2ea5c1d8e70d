/// A text and the signatures under it (c2sp.org/signed-note). Nothing in it is to be trusted
/// before `verify(with:checking:)` has passed.
package struct SignedNote: Hashable, Sendable {
    /// What was signed, with the newline at its end.
    package let text: String
    package let signatures: [NoteSignature]

    /// The longest note that is read or made.
    package static let lengthLimit = 1 << 20
    /// The most signature lines; the specification asks for 16 at least.
    package static let signatureLimit = 100

    package enum Failure: Error, Equatable {
        case tooLong, notText, controlCharacter, noSignatures, tooManySignatures
        case badSignatureLine
        /// A text ends with a newline, and so does every signature line.
        case notWholeLines
    }

    /// Parses a note whole; what is parsed gives the same `bytes` again.
    package init(parsing bytes: [UInt8]) throws(Failure) {
        guard bytes.count <= SignedNote.lengthLimit else { throw .tooLong }
        guard let end = SignedNote.endOfText(in: bytes) else { throw .noSignatures }
        guard let text = String(validating: bytes[...end], as: UTF8.self) else { throw .notText }
        try SignedNote.checkCharacters(bytes[...])
        guard bytes.last == UInt8(ascii: "\n") else { throw .notWholeLines }
        let lines = bytes[(end + 2)...].dropLast().split(
            separator: UInt8(ascii: "\n"), maxSplits: SignedNote.signatureLimit,
            omittingEmptySubsequences: false)
        guard lines.count <= SignedNote.signatureLimit else { throw .tooManySignatures }
        var signatures: [NoteSignature] = []
        for line in lines {
            guard let signature = NoteSignature(line: line) else { throw .badSignatureLine }
            signatures.append(signature)
        }
        self.text = text
        self.signatures = signatures
    }

    /// A note of a text that ends with a newline; the signatures are taken as they are.
    package init(text: String, signatures: [NoteSignature]) throws(Failure) {
        let bytes = Array(text.utf8)
        guard bytes.count <= SignedNote.lengthLimit else { throw .tooLong }
        guard bytes.last == UInt8(ascii: "\n") else { throw .notWholeLines }
        guard !signatures.isEmpty else { throw .noSignatures }
        guard signatures.count <= SignedNote.signatureLimit else { throw .tooManySignatures }
        try SignedNote.checkCharacters(bytes[...])
        self.text = text
        self.signatures = signatures
    }

    package var bytes: [UInt8] {
        Array(text.utf8) + [UInt8(ascii: "\n")]
            + signatures.flatMap { Array(($0.line + "\n").utf8) }
    }

    /// The place of the newline that ends the text: the first of the last empty line's two.
    private static func endOfText(in bytes: [UInt8]) -> Int? {
        guard bytes.count > 2 else { return nil }
        let newline = UInt8(ascii: "\n")
        return (0..<bytes.count - 2).last { bytes[$0] == newline && bytes[$0 + 1] == newline }
    }

    private static func checkCharacters(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") }) else {
            throw .controlCharacter
        }
    }
}
