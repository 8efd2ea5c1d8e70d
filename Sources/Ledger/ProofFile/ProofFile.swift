package import Vocabulary

/// One entry with the proof that a signed log holds it, in one file (c2sp.org/tlog-proof@v1):
/// the entry's bytes stand in `extra`, so that nothing else is needed but the log's key.
package struct ProofFile: Hashable, Sendable {
    package let entry: [UInt8]
    package let inclusion: InclusionProof
    /// The signed checkpoint; the proof leads to its root.
    package let checkpoint: SignedNote

    /// The longest entry of any log.
    package static let entryLimit = 65_535
    /// An entry in base 64, the hashes, a checkpoint and the lines around them.
    package static let lengthLimit = 128 << 10 + SignedNote.lengthLimit

    package enum Failure: Error, Equatable {
        case tooLong, notAProof, noEntry, entryTooLong, badIndex, badHash, tooManyHashes
        case note(SignedNote.Failure)
        case checkpoint(Checkpoint.Failure)
    }

    /// Takes the parts as they are; `verify(with:hasher:checking:)` tells what they prove.
    ///
    /// The tree's size is the checkpoint's.
    package init(
        entry: [UInt8], index: UInt64, hashes: [Digest], checkpoint: SignedNote
    ) throws(Failure) {
        guard !entry.isEmpty else { throw .noEntry }
        guard entry.count <= ProofFile.entryLimit else { throw .entryTooLong }
        guard hashes.count <= InclusionProof.hashLimit else { throw .tooManyHashes }
        let claimed: Checkpoint
        do throws(Checkpoint.Failure) {
            claimed = try Checkpoint(parsing: checkpoint.text)
        } catch { throw .checkpoint(error) }
        self.entry = entry
        inclusion = InclusionProof(index: index, size: claimed.head.size, hashes: hashes)
        self.checkpoint = checkpoint
    }

    package var bytes: [UInt8] {
        var lines = [
            ProofFile.firstLine, ProofFile.extra + Base64.text(of: entry),
            ProofFile.index + String(inclusion.index),
        ]
        lines += inclusion.hashes.map { Base64.text(of: $0.bytes) }
        return Array(lines.map { $0 + "\n" }.joined().utf8) + [UInt8(ascii: "\n")]
            + checkpoint.bytes
    }

    static let firstLine = "c2sp.org/tlog-proof@v1"
    static let extra = "extra "
    static let index = "index "
}
