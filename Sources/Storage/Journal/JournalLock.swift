import Foundation

/// The lock of a journal, `lock` in its folder: held exclusively to write, shared to read.
struct JournalLock: Sendable {
    private let folder: String
    private let files: LogFiles

    /// Longest wait for another writer.
    static let deadline = Duration.seconds(10)
    private static let name = "lock"
    private static let pause = 0.002

    /// - Parameter making: whether folder and file are made where they are not there.
    init(_ folder: String, files: LogFiles, making: Bool) throws(LogFailure) {
        self.folder = folder
        self.files = files
        guard making else { return }
        do throws(FileFailure) {
            try files.makeFolder(folder)
            // Never emptied or replaced: its one purpose is to be the same file for everyone.
            if try files.contents(path) == nil { files.close(try files.open(path, .create)) }
        } catch { throw .file(error) }
    }

    private var path: String { folder + "/" + Self.name }

    /// Takes the lock; waits for it at most `deadline`.
    func take(_ kind: LogFiles.LockKind) throws(LogFailure) -> OpenFile {
        let end = ContinuousClock.now + Self.deadline
        while true {
            if let held = try takeIfFree(kind) { return held }
            guard ContinuousClock.now < end else { throw .lockTimeout(folder: folder) }
            Thread.sleep(forTimeInterval: Self.pause)
        }
    }

    /// Takes the lock if nobody holds it against that; `nil` otherwise.
    func takeIfFree(_ kind: LogFiles.LockKind) throws(LogFailure) -> OpenFile? {
        do throws(FileFailure) {
            let file = try files.open(path, .read)
            do throws(FileFailure) {
                if try files.lock(file, kind) { return file }
            } catch {
                files.close(file)
                throw error
            }
            files.close(file)
            return nil
        } catch { throw .file(error) }
    }

    func release(_ held: OpenFile) {
        files.unlock(held)
        files.close(held)
    }
}
