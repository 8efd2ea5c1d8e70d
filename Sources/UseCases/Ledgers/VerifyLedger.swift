import Ledger
import Outbound
import Storage
import Vocabulary

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
