/// Keeps a snapshot of an office's state beside its journal, for the next start.
package struct KeepSnapshot: Sendable {
    private let desk: OfficeDesk
    private let every: UInt64
    private let atEnd: UInt64

    /// Entries after which the next one is written while the office is served: so many are
    /// replayed in some 0.04 s (docs/performance.md), which a start has left.
    package static let every: UInt64 = 5000
    /// The same at an orderly end, when nobody waits: fewer are replayed in a few milliseconds.
    package static let atEnd: UInt64 = 1000

    /// - Parameter desk: a living one that keeps snapshots.
    package init(
        desk: OfficeDesk, every: UInt64 = KeepSnapshot.every, atEnd: UInt64 = KeepSnapshot.atEnd
    ) {
        self.desk = desk
        self.every = every
        self.atEnd = atEnd
    }

    /// Writes one where it is due; whether it did.
    @discardableResult
    package func ifDue() throws -> Bool { try desk.keepSnapshot(after: every) }

    /// The same when the process ends.
    @discardableResult
    package func atTheEnd() throws -> Bool { try desk.keepSnapshot(after: atEnd) }
}
