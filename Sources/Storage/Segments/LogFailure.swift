package import Ledger

/// Why a log did not do what was asked.
package enum LogFailure: Error, Equatable, Sendable {
    case file(FileFailure)
    case noLog(folder: String)
    /// Bytes that were durable are not what was written; nothing starts.
    case damaged(LogDamage)
    /// Another process has the log in this folder open.
    case inUse(folder: String)
    /// The lock was not to be had before the deadline.
    case lockTimeout(folder: String)
    case otherOrigin(found: String, expected: String)
    case notAnOrigin
    case badCheckpoint
    case shorterThanCheckpoint(entries: UInt64, signed: UInt64)
    case otherRootThanCheckpoint(size: UInt64)
    case entryTooLong(bytes: Int, limit: Int)
    /// A body begins with `"kind":`, ends with `}` and has no control bytes.
    case notABody
    case noSuchEntry(index: UInt64, entries: UInt64)
    /// More waits to be written than the log takes.
    case queueFull
    /// An earlier write or sync failed; the log has stopped for good.
    case stopped(FileFailure)
    case closed
    case publication(Publication.Failure)
    case unreadableEntry(index: UInt64, reason: String)
}

/// Where stored bytes are not what they must be.
package struct LogDamage: Hashable, Sendable {
    package let segment: String
    package let offset: Int
    /// The index of the entry that should stand there.
    package let entry: UInt64
    package let what: String

    package init(segment: String, offset: Int, entry: UInt64, what: String) {
        self.segment = segment
        self.offset = offset
        self.entry = entry
        self.what = what
    }
}

extension LogDamage: CustomStringConvertible {
    package var description: String {
        "damage in `\(segment)` at offset \(offset), entry \(entry): \(what)"
    }
}
