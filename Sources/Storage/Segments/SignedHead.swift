import Ledger

/// The head that the log's own checkpoint was signed for.
///
/// The signature is not checked here: a store has no keys. It is the floor below which the log
/// must not have sunk, not a proof to anyone.
struct SignedHead: Hashable, Sendable {
    let head: TreeHead
    let bytes: [UInt8]

    /// Reads the checkpoint that stands in the folder, `nil` if none does.
    static func standing(
        in folder: LogFolder, origin: String, files: LogFiles
    ) throws(LogFailure) -> SignedHead? {
        let bytes: [UInt8]?
        do throws(FileFailure) { bytes = try files.contents(folder.checkpoint) } catch {
            throw .file(error)
        }
        guard let bytes else { return nil }
        guard let note = try? SignedNote(parsing: bytes),
            let checkpoint = try? Checkpoint(parsing: note.text), checkpoint.origin == origin
        else { throw .badCheckpoint }
        return SignedHead(head: checkpoint.head, bytes: bytes)
    }
}
