internal import Vocabulary

/// A proof file that was found to prove its entry under a key; what to say of it.
package struct CheckedProof: Hashable, Sendable {
    package let index: UInt64
    package let entry: [UInt8]
    package let checkpoint: Checkpoint
    package let signer: KeyName

    /// Reads and checks `bytes`; what is thrown is a `Refusable`.
    package init(
        checking bytes: [UInt8], with key: VerifierKey, hasher: TreeHasher, check: SignatureCheck
    ) throws {
        let file = try ProofFile(parsing: bytes)
        checkpoint = try file.verify(with: key, hasher: hasher, checking: check)
        index = file.inclusion.index
        entry = file.entry
        signer = key.name
    }

    /// What was established, what was not, and the entry itself: a line each.
    package var lines: [String] {
        [
            "entry \(index) stands in log `\(checkpoint.origin)`, under a head of \(checkpoint.head.size) entries signed by `\(signer)`",
            "not established: \(AuditGap.notWitnessed)",
            shownEntry,
        ]
    }

    package var json: String {
        let gap = JSONText.quoted(AuditGap.notWitnessed.description)
        return "{\"verdict\":\"sound\",\"origin\":\(JSONText.quoted(checkpoint.origin)),"
            + "\"index\":\(index),\"entries\":\(checkpoint.head.size),"
            + "\"signer\":\(JSONText.quoted(signer.text)),"
            + "\"entry\":\(JSONText.quoted(String(decoding: entry, as: UTF8.self))),"
            + "\"notEstablished\":[\(gap)]}"
    }

    /// The entry as text that cannot steer a terminal.
    private var shownEntry: String {
        var text = ""
        for scalar in String(decoding: entry, as: UTF8.self).unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
            text.unicodeScalars.append(isControl ? "\u{fffd}" : scalar)
        }
        return text
    }
}
