import Documents
import Programme
import Vocabulary

/// One of an office's own logs: its journal, or the record of one of its gate's nodes.
struct OwnLog: Sendable {
    let folder: String
    /// The verifier key, as the office's card or its journal names it.
    let key: LogKey
    let isJournal: Bool

    /// - Parameter node: the node whose record it is; `nil` is the office's journal.
    init(of desk: OfficeDesk, node: String?) throws {
        guard let node else {
            self.init(folder: desk.folder.journal, key: desk.card.officeLog, isJournal: true)
            return
        }
        let id = try GivenID.node(node)
        guard !desk.isSupervisor,
            let key = try desk.replay(FirmState.self).office.gateLogs[id]
        else { throw GivenFailure.unknown(node, .node) }
        self.init(folder: desk.folder.record(of: id), key: key, isJournal: false)
    }

    private init(folder: String, key: LogKey, isJournal: Bool) {
        self.folder = folder
        self.key = key
        self.isJournal = isJournal
    }
}
