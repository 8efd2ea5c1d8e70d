import Documents
import Ledger
import Programme
import Storage
package import Vocabulary

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

extension ProveEntry {
    /// A proof of an entry of an office's own log, with the key that it is checked by.
    package struct Proved: Codable, Sendable {
        /// The log's origin.
        package let log: String
        package let index: UInt64
        package let key: String
        /// The proof file, byte for byte.
        package let proof: String
    }

    /// - Parameters:
    ///   - node: the gate's node of whose record the entry is; `nil` is the journal.
    ///   - reader: who asks; a letter is proved to whom it is shown.
    package func callAsFunction(
        _ index: UInt64, of node: String?, at desk: OfficeDesk, for reader: PersonID
    ) throws -> Proved {
        let log = try OwnLog(of: desk, node: node)
        let view =
            try log.isJournal
            ? LogView.open(log.folder, files: world.files, hasher: world.hasher)
            : LogView.ofRecord(log.folder, in: world)
        let file = try EntryProof(log: view).file(of: index)
        if log.isJournal {
            let kinds = desk.isSupervisor ? SupervisorOffice.kinds : FirmState.kinds
            let entry = try JournalCoding(kinds).entry(file.entry, at: index)
            guard JournalLine.tellsAll(of: type(of: entry.event).kind) else {
                throw LedgerFailure.toldElsewhere(entry: index)
            }
            if let issued = entry.event as? LetterIssued {
                _ = try desk.replay(SupervisorOffice.self).letter(issued.serial, for: reader)
            }
        }
        return Proved(
            log: log.key.origin, index: index, key: log.key.verifierKeyText,
            proof: String(decoding: file.bytes, as: UTF8.self))
    }
}

/// Proofs from a log whose head is signed.
struct EntryProof {
    let log: LogView

    func file(of index: UInt64) throws -> ProofFile {
        guard let note = log.checkpoint else {
            throw Refusal(
                .conflict, "the log has no signed head yet; the office signs it as it serves")
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
