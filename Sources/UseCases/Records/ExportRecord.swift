import Ledger
import Storage
import Vocabulary

/// Entries of a gate's record with their proofs, in one file (docs/verify.md, "Bundles").
package struct ExportRecord: Sendable {
    private let folder: String
    private let world: World

    /// - Parameter node: the gate's; `nil` is the one of the settings.
    package init(desk: FirmDesk, node: String?) throws {
        folder = desk.desk.folder.record(of: try desk.node(node))
        world = desk.desk.world
    }

    package struct Exported: Sendable {
        package let count: Int
        package let bytes: [UInt8]
        /// The same as text, which all of it is.
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Most entries in one file.
    package static let limit = UInt64(ProofBundle.countLimit)
    /// Most entries in one answer of a serving office.
    package static let servedLimit: UInt64 = 200

    /// - Parameter limit: most entries at once.
    package func callAsFunction(
        from first: UInt64, to last: UInt64, limit: UInt64 = ExportRecord.limit
    ) throws -> Exported {
        guard first <= last, last - first < limit else {
            throw LedgerFailure.noStretch(limit: limit)
        }
        let proofs = EntryProof(
            log: try LogView.ofRecord(folder, in: world))
        let files = try (first...last).map { try proofs.file(of: $0) }
        return Exported(count: files.count, bytes: ProofBundle.bytes(of: files))
    }
}
