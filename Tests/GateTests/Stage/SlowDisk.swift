import Foundation
import Ledger
import Storage
import Synchronization
import Vocabulary

@testable import Gate

/// A real log in a throw-away folder, whose syncs the test holds back or lets fail.
final class SlowDisk: Sendable {
    private struct State {
        var isHeld = false
        var fails = false
        var syncs = 0
    }

    private let state = Mutex(State())
    private let folder = FileManager.default.temporaryDirectory.appending(path: "gate-\(UUID())")

    func hold() { state.withLock { $0.isHeld = true } }
    func release() { state.withLock { $0.isHeld = false } }
    func breakDown() { state.withLock { $0.fails = true } }
    var syncCount: Int { state.withLock { $0.syncs } }
    func remove() { try? FileManager.default.removeItem(at: folder) }

    private var files: LogFiles {
        var files = LogFiles.posix
        let sync = files.sync
        files.sync = { file throws(FileFailure) in
            while self.state.withLock({ $0.isHeld }) { usleep(1_000) }
            if self.state.withLock({ $0.fails }) {
                throw FileFailure(operation: "sync", path: "the disk of this test", code: 5)
            }
            try sync(file)
            self.state.withLock { $0.syncs += 1 }
        }
        return files
    }

    func open(_ clock: @escaping @Sendable () -> Instant) throws -> RecordLog {
        try RecordLog.open(
            folder.path, origin: "gate.test/log", files: files,
            hasher: TreeHasher(Setting.hash), clock: clock,
            options: LogOptions(segmentSize: .mebibytes(1), reserve: .bytes(0))
        ).0
    }
}
