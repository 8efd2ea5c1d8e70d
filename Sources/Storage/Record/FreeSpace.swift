import Synchronization
import Vocabulary

/// How much room the log's file system has left, measured at most once a second.
final class FreeSpace: Sendable {
    private let folder: String
    private let files: LogFiles
    private let reserve: UInt64
    private let latest = Mutex<(at: ContinuousClock.Instant, bytes: UInt64?)?>(nil)

    init(of folder: String, files: LogFiles, reserve: ByteCount) {
        self.folder = folder
        self.files = files
        self.reserve = UInt64(reserve.bytes)
    }

    /// Unknown space is no space.
    var isBelowReserve: Bool { (bytes ?? 0) < reserve }

    var bytes: UInt64? {
        let now = ContinuousClock.now
        return latest.withLock { latest in
            if let latest, now - latest.at < .seconds(1) { return latest.bytes }
            let bytes = try? files.freeSpace(folder)
            latest = (now, bytes)
            return bytes
        }
    }
}
