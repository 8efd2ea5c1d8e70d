/// Something that an audit could not establish; never to be read as 'sound'.
package enum AuditGap: Hashable, Sendable {
    /// There is no signed head at all.
    case noCheckpoint
    /// No key was given, or none that could be checked against.
    case signatureNotChecked
    /// The entries from here to the log's end stand under no signed head.
    case uncovered(from: UInt64, through: UInt64)
    case notWitnessed
    /// The checkpoint bears this many lines of keys that were not given.
    case otherSignatures(Int)
    /// An entry before this size cannot be read, so the root of the size is not known.
    case rootUnknown(at: TreeSize)
    /// The end of the log cannot be read, and no durable mark or head covers it.
    case tornTail(from: UInt64)
    /// The file has another size than the first segment: its end may have been cut off.
    case sizeDiffers(segment: Int)
    case unknownFile(String)
    case noOrigin
    /// So much of this segment reads like the beginning of a record that the search was ended.
    case searchEnded(segment: Int)
    /// This many findings beyond those listed.
    case furtherFindings(Int)
}

extension AuditGap: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCheckpoint:
            "no signed head: nothing shows that these are the entries that were written"
        case .signatureNotChecked: "no key given: the signature of the head was not checked"
        case .uncovered(let first, let last) where first == last:
            "entry \(first) is not covered by a signed head"
        case .uncovered(let first, let last):
            "entries \(first) to \(last) are not covered by a signed head"
        case .notWitnessed: "not witnessed: the key's owner could have rewritten the log"
        case .otherSignatures(let count):
            "\(count) signature lines of other keys were not checked"
        case .rootUnknown(let size):
            "the root at \(size) entries: an entry before it cannot be read"
        case .tornTail(let entry):
            "whether the bytes from entry \(entry) on are a write that a crash cut short or were changed later: nothing shows that they had been durable"
        case .sizeDiffers(let number):
            "whether the end of segment \(number) was cut off: it has another size than segment 0"
        case .unknownFile(let name): "what `\(name)` is: no part of a log has this name"
        case .noOrigin: "whose log this is: the file `origin` is missing or unreadable"
        case .searchEnded(let number):
            "what stands behind the damage in segment \(number): the search was ended at its limit"
        case .furtherFindings(let count): "\(count) more findings are not listed"
        }
    }
}
