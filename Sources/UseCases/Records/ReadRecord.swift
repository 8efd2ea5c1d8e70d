import Ledger
import Storage
import Vocabulary

/// A stretch of a gate's record, newest first.
package struct RecordStretch: Sendable {
    /// How many entries the record has.
    package let size: UInt64
    /// Newest first.
    package let entries: [RecordedEntry]

    package init(size: UInt64, entries: [RecordedEntry]) {
        self.size = size
        self.entries = entries
    }

    /// The index before which an older stretch ends; `nil` where this one reaches the first.
    package var older: UInt64? {
        entries.last.flatMap { $0.index > 0 ? $0.index : nil }
    }
}

/// Reads entries of a gate's record for people. A record that is not there yet is empty.
package struct ReadRecord: Sendable {
    private let folder: String
    private let world: World

    package init(desk: FirmDesk, node: String?) throws {
        folder = desk.desk.folder.record(of: try desk.node(node))
        world = desk.desk.world
    }

    /// Most entries of one stretch.
    package static let limit = 1000

    /// The newest `count` entries with an index below `end`; `nil` is the record's end.
    package func callAsFunction(_ count: Int, before end: UInt64? = nil) throws -> RecordStretch {
        let log: LogView
        do throws(LogFailure) {
            log = try LogView.open(folder, files: world.files, hasher: world.hasher)
        } catch {
            guard case .noLog = error else { throw error }
            return RecordStretch(size: 0, entries: [])
        }
        let size = log.size.leafCount
        let end = min(end ?? size, size)
        let wanted = UInt64(max(0, min(count, ReadRecord.limit)))
        let range = (end > wanted ? end - wanted : 0)..<end
        let entries = try zip(range, log.entries(in: range)).map { index, bytes in
            RecordedEntry(index: index, line: String(decoding: bytes, as: UTF8.self))
        }
        return RecordStretch(size: size, entries: entries.reversed())
    }
}
