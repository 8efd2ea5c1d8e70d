/// The file operations that a log stands on, as a value: `.posix`, or a simulated disk.
///
/// What a log relies on: `write` becomes durable with `sync` and, until then, in any part or not
/// at all; a name becomes durable with `syncFolder`; `rename` replaces a name at once.
package struct LogFiles: Sendable {
    package var open: @Sendable (_ path: String, OpenIntent) throws(FileFailure) -> OpenFile
    package var close: @Sendable (OpenFile) -> Void
    package var size: @Sendable (OpenFile) throws(FileFailure) -> Int
    /// Fills the array from `offset` of the file on; returns fewer bytes than asked for only at
    /// the end of the file.
    package var read:
        @Sendable (OpenFile, _ into: inout [UInt8], _ offset: Int) throws(FileFailure) -> Int
    package var write:
        @Sendable (OpenFile, _ bytes: Span<UInt8>, _ offset: Int) throws(FileFailure) -> Void
    /// Makes all that was written to the file durable.
    package var sync: @Sendable (OpenFile) throws(FileFailure) -> Void
    package var rename: @Sendable (_ from: String, _ to: String) throws(FileFailure) -> Void
    package var remove: @Sendable (_ path: String) throws(FileFailure) -> Void
    /// Makes the names in a folder durable.
    package var syncFolder: @Sendable (_ path: String) throws(FileFailure) -> Void
    /// Makes a folder, and those above it, unless it is there; new names are durable.
    package var makeFolder: @Sendable (_ path: String) throws(FileFailure) -> Void
    package var list: @Sendable (_ folder: String) throws(FileFailure) -> [String]
    /// Takes the lock of an open file or folder without waiting; `false`: another holds it.
    package var lock: @Sendable (OpenFile, LockKind) throws(FileFailure) -> Bool
    package var unlock: @Sendable (OpenFile) -> Void
    /// Bytes that an ordinary process may still write to the file system of a folder.
    package var freeSpace: @Sendable (_ folder: String) throws(FileFailure) -> UInt64

    package enum OpenIntent: Sendable {
        case read, write
        /// A new, empty file; one of this name is emptied.
        case create
    }

    package enum LockKind: Sendable { case shared, exclusive }
}

/// A file or folder that is open, by the number that the system gave it.
package struct OpenFile: Hashable, Sendable {
    package let number: Int32

    package init(number: Int32) { self.number = number }
}
