internal import Vocabulary

extension ProofFile {
    /// Parses a proof file whole; what is parsed gives the same `bytes` again.
    package init(parsing bytes: [UInt8]) throws(Failure) {
        guard bytes.count <= ProofFile.lengthLimit else { throw .tooLong }
        var rest = bytes[...]
        guard ProofFile.nextLine(of: &rest)?.elementsEqual(ProofFile.firstLine.utf8) == true else {
            throw .notAProof
        }
        guard let extra = ProofFile.nextLine(of: &rest, after: ProofFile.extra) else {
            throw .noEntry
        }
        guard let entry = Base64.bytes(of: extra) else { throw .noEntry }
        guard let digits = ProofFile.nextLine(of: &rest, after: ProofFile.index),
            let text = String(validating: digits, as: UTF8.self),
            let index = try? TreeSize(parsing: text).leafCount
        else { throw .badIndex }
        var hashes: [Digest] = []
        while true {
            guard let line = ProofFile.nextLine(of: &rest) else { throw .notAProof }
            if line.isEmpty { break }
            guard hashes.count < InclusionProof.hashLimit else { throw .tooManyHashes }
            guard let bytes = Base64.bytes(of: line), let hash = Digest(bytes) else {
                throw .badHash
            }
            hashes.append(hash)
        }
        let note: SignedNote
        do throws(SignedNote.Failure) { note = try SignedNote(parsing: Array(rest)) } catch {
            throw .note(error)
        }
        try self.init(entry: entry, index: index, hashes: hashes, checkpoint: note)
    }

    /// Takes the next line, without its newline, off `rest`; none without a newline.
    private static func nextLine(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    /// Takes the next line off `rest` and gives what follows `label` in it.
    private static func nextLine(
        of rest: inout ArraySlice<UInt8>, after label: String
    ) -> ArraySlice<UInt8>? {
        guard let line = nextLine(of: &rest), line.starts(with: label.utf8) else { return nil }
        return line.dropFirst(label.utf8.count)
    }
}
