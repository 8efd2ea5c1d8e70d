package import Vocabulary

/// Why a snapshot is dropped and the journal replayed; said in the log and to nobody else.
package enum SnapshotFlaw: Error, Hashable {
    case tooLong
    /// No snapshot of ours: cut short, changed, or by another key.
    case notAuthentic
    case otherJournal
    case otherOffice
    /// Another build of the program wrote it.
    case otherProgram
    case unreadable
    /// The journal's signed head does not cover it.
    case notCovered
    /// The signed head of its size is another one.
    case otherTree
    /// A segment of the journal that it rests on is not there, or is shorter.
    case segmentGone(Int)
}

extension SnapshotFlaw: Refusable {
    package var refusal: Refusal { Refusal(.damaged, "the snapshot of the state \(words)") }

    private var words: String {
        switch self {
        case .tooLong: "is longer than \(SnapshotFile.limit.bytes) bytes"
        case .notAuthentic: "is not what this office wrote"
        case .otherJournal: "is of another journal"
        case .otherOffice: "is of another kind of office"
        case .otherProgram: "was written by another build of the program"
        case .unreadable: "cannot be read"
        case .notCovered: "is not covered by the journal's signed head"
        case .otherTree: "is not of the tree that the journal's head was signed for"
        case .segmentGone(let number):
            "rests on `\(LogFolder.segmentLabel(number))`, which is not there whole"
        }
    }
}
