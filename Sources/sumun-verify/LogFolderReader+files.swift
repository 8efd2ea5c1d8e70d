import Ledger

extension LogFolderReader {
    /// The folder of a log on this machine.
    init(of folder: String) {
        self.init(
            names: { try File.names(in: "\(folder)/\($0)") },
            size: { try File.size("\(folder)/\($0)") },
            read: { try File.read("\(folder)/\($0)", from: $1, count: $2) })
    }
}
