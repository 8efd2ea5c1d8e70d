extension AuditFinding: CustomStringConvertible {
    /// `segment 0, offset 4096, entry 17: wrong checksum`.
    package var description: String { "\(place): \(flaw)" }
}

extension AuditFinding.Place: CustomStringConvertible {
    package var description: String {
        switch self {
        case .segment(let number, let offset, let entry):
            "segment \(number), offset \(offset), entry \(entry)"
        case .hashes(let segment, let offset): "hashes of segment \(segment), offset \(offset)"
        case .missingSegment(let number): "segment \(number)"
        case .checkpoint: "checkpoint"
        case .against: "older checkpoint"
        }
    }
}

extension AuditFinding.Flaw: CustomStringConvertible {
    package var description: String {
        switch self {
        case .record(let flaw): flaw.rawValue
        case .strayBytes: "a byte that is not zero where no record stands"
        case .lost(let flaw, let last): "\(flaw); entries up to \(last) cannot be read"
        case .entriesMissing(let last): "entries up to \(last) are missing"
        case .sequenceRepeats(let sequence): "a record numbered \(sequence) stands here"
        case .markFell(let from, let to): "durable mark \(to) after one of \(from)"
        case .stampUnreadable: "the entry does not begin with its number and time"
        case .stampSequence(let sequence): "the entry says that its number is \(sequence)"
        case .timeFell: "the time is earlier than that of the entry before"
        case .notOneLine: "the entry is not one line of JSON text"
        case .segmentMissing: "the file is missing"
        case .hashesUnreadable: "the file is not one of the hashes of this segment"
        case .hashDiffers: "the hash is not that of the entries"
        case .checksumDiffers: "wrong checksum"
        case .noteUnreadable: "not a signed checkpoint"
        case .notSigned(let name): "not signed by the key given for `\(name)`"
        case .badSignature(let name): "the signature of `\(name)` is wrong"
        case .otherOrigin(let origin): "signed for another log, `\(origin)`"
        case .logShorter(let size): "a head of \(size) entries was signed; the log has fewer"
        case .rootDiffers(let size): "the entries lead to another root at \(size) entries"
        }
    }
}
