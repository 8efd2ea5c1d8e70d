import Ledger
import Storage
import Vocabulary

/// Makes a self-contained proof that an entry stands in a log's signed head.
package struct ProveEntry: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    /// Returns the proof file's bytes.
    package func callAsFunction(_ folder: String, index: UInt64) throws -> [UInt8] {
        let log = try LogView.open(folder, files: world.files, hasher: world.hasher)
        return try EntryProof(log: log).file(of: index).bytes
    }
}

/// Proofs from a log whose head is signed.
struct EntryProof {
    let log: LogView

    func file(of index: UInt64) throws -> ProofFile {
        guard let note = log.checkpoint else {
            throw Refusal(
                .unavailable, "the log has no signed head yet; the office signs it as it serves")
        }
        let signed = try SignedNote(parsing: note)
        let head = try Checkpoint(parsing: signed.text).head
        guard index < head.size.leafCount else {
            throw Refusal(
                .notFound,
                "entry \(index) is not under the signed head of \(head.size) entries")
        }
        return try ProofFile(
            entry: log.entry(at: index), index: index,
            hashes: log.inclusionProof(of: index, in: head.size).hashes, checkpoint: signed)
    }
}
