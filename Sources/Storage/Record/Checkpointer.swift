import Ledger
import Synchronization
import Vocabulary

/// Publishes the log's head: decides by `Publication`, has it signed, and makes it durable
/// before it is shown.
final class Checkpointer: Sendable {
    private let folder: LogFolder
    private let files: LogFiles
    private let origin: String
    private let state: Mutex<State>

    private struct State {
        var publication: Publication
        /// The signed note that stands, if one does.
        var standing: [UInt8]?

        init(after signed: SignedHead?) {
            publication = Publication(after: signed?.head)
            standing = signed?.bytes
        }
    }

    /// Takes up after the checkpoint that stands in the folder, if one does.
    init(folder: LogFolder, files: LogFiles, origin: String) throws(LogFailure) {
        self.folder = folder
        self.files = files
        self.origin = origin
        let signed = try SignedHead.standing(in: folder, origin: origin, files: files)
        state = Mutex(State(after: signed))
    }

    /// Takes up after what another process may have published; the caller holds the log's lock.
    func takeUp() throws(LogFailure) {
        let signed = try SignedHead.standing(in: folder, origin: origin, files: files)
        state.withLock { $0 = State(after: signed) }
    }

    var standing: [UInt8]? { state.withLock { $0.standing } }

    /// Signs `head`, whose entries are all durable, and returns the note that then stands.
    func publish(
        _ head: TreeHead, sign: (Checkpoint) throws -> SignedNote
    ) throws -> [UInt8] {
        try state.withLock { state in
            var publication = state.publication
            switch try publication.advance(to: head) {
            case .nothingNew: if let standing = state.standing { return standing }
            case .sign: break
            }
            let note = try sign(Checkpoint(origin: origin, head: head)).bytes
            // INVARIANT(one-root-per-size): synced before it is shown. A crash before the rename
            // leaves the older checkpoint, and the note that nobody has seen is lost; after it
            // the newer one, which the next start takes up.
            try files.replace(LogLayout.checkpoint, in: folder.path, with: note)
            state.publication = publication
            state.standing = note
            return note
        }
    }
}
