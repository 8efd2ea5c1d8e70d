package import Ledger

extension LogFiles {
    /// The folder of a log as an examination reads it.
    package func examined(_ folder: String) -> LogFolderReader {
        let files = self
        return LogFolderReader(
            names: { inner in
                do throws(FileFailure) { return try files.list("\(folder)/\(inner)") } catch {
                    guard error.isMissing else { throw LogFailure.file(error) }
                    return nil
                }
            },
            size: { path in
                try files.reading("\(folder)/\(path)") { file throws(FileFailure) in
                    UInt64(try files.size(file))
                }
            },
            read: { path, offset, count in
                try files.reading("\(folder)/\(path)") { file throws(FileFailure) in
                    try files.bytes(of: file, at: Int(clamping: offset), count: count)
                } ?? []
            })
    }

    private func reading<Answer>(
        _ path: String, _ read: (OpenFile) throws(FileFailure) -> Answer
    ) throws(LogFailure) -> Answer? {
        do throws(FileFailure) {
            let file = try open(path, .read)
            defer { close(file) }
            return try read(file)
        } catch {
            guard error.isMissing else { throw .file(error) }
            return nil
        }
    }
}
