import Synchronization

/// The lock by which one process owns a folder: `flock`, which the system gives back when the
/// process ends, however it ends.
package final class FolderLock: Sendable {
    private let files: LogFiles
    private let held: Mutex<OpenFile?>

    private init(_ file: OpenFile, files: LogFiles) {
        self.files = files
        held = Mutex(file)
    }

    /// Takes the lock of `folder` itself, which is made if need be, without waiting.
    package static func take(_ folder: String, files: LogFiles) throws(LogFailure) -> FolderLock {
        do throws(FileFailure) {
            try files.makeFolder(folder)
            let file = try files.open(folder, .read)
            do throws(FileFailure) {
                if try files.lock(file, .exclusive) { return FolderLock(file, files: files) }
            } catch {
                files.close(file)
                throw error
            }
            files.close(file)
        } catch { throw .file(error) }
        throw .inUse(folder: folder)
    }

    /// Whether another holds the lock of `folder` at this moment. Looking does not keep anyone
    /// from taking it but for the moment of the look.
    package static func isHeld(_ folder: String, files: LogFiles) throws(LogFailure) -> Bool {
        do throws(FileFailure) {
            let file = try files.open(folder, .read)
            defer { files.close(file) }
            guard try files.lock(file, .shared) else { return true }
            files.unlock(file)
            return false
        } catch { throw .file(error) }
    }

    /// Gives the lock free; a second call does nothing.
    package func release() {
        let file = held.withLock { held in
            defer { held = nil }
            return held
        }
        guard let file else { return }
        files.unlock(file)
        files.close(file)
    }

    deinit { release() }
}
