import Ledger
import Storage
import Vocabulary

/// The newest entries of a gate's record.
package struct TailRecord: Sendable {
    private let folder: String
    private let world: World

    /// - Parameter node: the gate's; `nil` is the one of the settings.
    package init(desk: FirmDesk, node: String?) throws {
        folder = desk.desk.folder.record(of: try desk.node(node))
        world = desk.desk.world
    }

    package struct Entry: Sendable {
        package let index: UInt64
        /// The entry itself: one JSON object on one line.
        package let line: String
    }

    /// Most entries that are read at once.
    package static let limit = 10_000

    /// How many entries there are.
    package var size: UInt64 { get throws { try view().size.leafCount } }

    package func newest(_ count: Int) throws -> [Entry] {
        let log = try view()
        let size = log.size.leafCount
        let wanted = UInt64(max(0, min(count, TailRecord.limit)))
        return try entries(of: log, in: (size > wanted ? size - wanted : 0)..<size)
    }

    /// Of the newest `limit` entries, the last `count` admissions that were drawn for audit.
    package func newestDrawn(_ count: Int) throws -> [Entry] {
        // Keys and quotes of an entry are the gate's own: within a text a quote is escaped.
        Array(
            try newest(TailRecord.limit).filter { $0.line.contains(#","audit":true,"#) }
                .suffix(max(0, count)))
    }

    /// Entries from `index` on, oldest first.
    package func from(_ index: UInt64) throws -> [Entry] {
        let log = try view()
        let end = min(log.size.leafCount, index + UInt64(TailRecord.limit))
        return try entries(of: log, in: min(index, end)..<end)
    }

    /// The entries as one JSON object.
    package func json(_ entries: [Entry]) -> [UInt8] {
        Array("{\"entries\":[\(entries.map(\.line).joined(separator: ","))]}".utf8)
    }

    private func view() throws -> LogView {
        try LogView.ofRecord(folder, in: world)
    }

    private func entries(of log: LogView, in range: Range<UInt64>) throws -> [Entry] {
        try zip(range, log.entries(in: range)).map { index, bytes in
            Entry(index: index, line: String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension LogView {
    /// A gate's record; one that is not there yet is told as such.
    static func ofRecord(_ folder: String, in world: World) throws -> LogView {
        do throws(LogFailure) {
            return try open(folder, files: world.files, hasher: world.hasher)
        } catch {
            guard case .noLog = error else { throw error }
            throw Refusal(
                .notFound,
                "no record in `\(folder)` yet; the gate makes it at its first `sumun serve`")
        }
    }
}
