import Foundation
import Storage
import Vocabulary

/// That this process alone serves an office: held from the first look at the folder to the end
/// of the process, however it ends.
package final class SoleServer: Sendable {
    private let lock: FolderLock

    private init(of desk: OfficeDesk) throws(LogFailure) {
        lock = try FolderLock.take(desk.folder.run, files: desk.world.files)
    }

    package static func take(of desk: OfficeDesk) throws -> SoleServer {
        for _ in 1..<tries {
            if let server = try? SoleServer(of: desk) { return server }
            Thread.sleep(forTimeInterval: pause)
        }
        do throws(LogFailure) { return try SoleServer(of: desk) } catch {
            guard case .inUse = error else { throw error }
            throw OfficeFailure.servedAlready(folder: desk.folder.path)
        }
    }

    /// Somebody who only looks holds the lock for a moment.
    private static let tries = 3
    private static let pause = 0.05

    /// Whether some process serves the office now.
    static func isServing(_ desk: OfficeDesk) throws -> Bool {
        try FolderLock.isHeld(desk.folder.run, files: desk.world.files)
    }

    package func release() { lock.release() }
}
