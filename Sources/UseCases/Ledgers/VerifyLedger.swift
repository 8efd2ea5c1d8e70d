import Documents
import Ledger
import Outbound
import Programme
import Storage
package import Vocabulary

/// Recomputes a whole log, offline, and says what it could not establish.
package struct VerifyLedger: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    package struct Verified: Codable, Sendable {
        package let isSound: Bool
        package let lines: [String]
    }

    /// - Parameters:
    ///   - key: the log's verifier key; without it no signature is checked.
    ///   - older: a checkpoint that the log must still agree with.
    ///   - progress: bytes done and to do.
    package func callAsFunction(
        _ folder: String, key: String?, against older: [UInt8]?,
        progress: (UInt64, UInt64) -> Void
    ) throws -> Verified {
        let examine = Examination(
            hasher: world.hasher, checking: SigningKey.verifies,
            key: try key.map { try GivenVerifierKey.parse($0) }, against: older)
        do {
            let report = try examine(world.files.examined(folder), progress: progress)
            return Verified(isSound: report.verdict == .sound, lines: report.lines)
        } catch Examination.Failure.noLog {
            throw Refusal(
                .notFound, "no log in `\(folder)`; give OFFICE/journal or OFFICE/record/NODE")
        }
    }
}

extension VerifyLedger {
    /// What the examination of one of an office's own logs found.
    package struct Examined: Codable, Sendable {
        /// The log's origin.
        package let log: String
        package let key: String
        package let isSound: Bool
        /// How many entries can be read from the first on.
        package let entries: UInt64
        package let bytes: UInt64
        /// What was found, and what could not be established.
        package let lines: [String]
    }

    /// The longest log that a serving office reads for one who asks: some seconds of one processor.
    package static let servedLimit = ByteCount.mebibytes(2048)
    /// A log is written while it is read: an end that is no whole record yet is looked at again.
    private static let looks = 3

    /// Examines one of an office's own logs while it is served.
    ///
    /// - Parameters:
    ///   - node: the gate's node whose record it is; `nil` is the journal.
    ///   - limit: the longest log that is read.
    package func callAsFunction(
        of node: String?, at desk: OfficeDesk, limit: ByteCount = VerifyLedger.servedLimit
    ) throws -> Examined {
        let log = try OwnLog(of: desk, node: node)
        let folder = world.files.examined(log.folder)
        var length: UInt64 = 0
        for name in try folder.names(LogLayout.segments) ?? [] {
            length += try folder.size("\(LogLayout.segments)/\(name)") ?? 0
        }
        guard length <= UInt64(limit.bytes) else { throw LedgerFailure.tooLong(limit: limit) }
        let key = log.key.verifierKeyText
        let examine = Examination(
            hasher: world.hasher, checking: SigningKey.verifies,
            key: try GivenVerifierKey.parse(key))
        var report = try examine(folder)
        for _ in 1..<Self.looks where report.verdict == .tornTail { report = try examine(folder) }
        return Examined(
            log: log.key.origin, key: key, isSound: report.verdict == .sound,
            entries: report.head.size.leafCount, bytes: report.byteCount, lines: report.lines)
    }
}

/// A verifier key as somebody typed it.
enum GivenVerifierKey {
    static func parse(_ text: String) throws -> VerifierKey {
        do throws(VerifierKey.Failure) {
            return try VerifierKey(parsing: text, sha256: Hashing.sha256)
        } catch {
            throw Refusal(
                .invalid, "`\(text)` is no verifier key: `origin+id+key` is needed")
        }
    }
}
