import Ledger
import Outbound
package import Vocabulary

/// Checks a proof file, or a bundle of them, with the log's key alone.
package struct CheckProof: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    /// Largest file that is read.
    package static let sizeLimit = ByteCount.bytes(ProofBundle.lengthLimit)

    package struct Checked: Sendable {
        package let lines: [String]
        package let json: String
        package let shown: Shown
    }

    /// As programs get it: each proof that was found to hold.
    package struct Shown: Codable, Sendable {
        package let proofs: [Proof]
        package let notEstablished: [String]
    }

    package struct Proof: Codable, Sendable {
        /// The log's origin.
        package let log: String
        package let index: UInt64
        /// Under a signed head of so many entries.
        package let entries: UInt64
        package let signer: String
        package let entry: String
    }

    package func callAsFunction(_ bytes: [UInt8], key: String) throws -> Checked {
        let checked = try CheckedProofs(
            checking: bytes, with: GivenVerifierKey.parse(key), hasher: world.hasher,
            check: SigningKey.verifies)
        let proofs = checked.proofs.map { proof in
            Proof(
                log: proof.checkpoint.origin, index: proof.index,
                entries: proof.checkpoint.head.size.leafCount, signer: proof.signer.text,
                entry: String(decoding: proof.entry, as: UTF8.self))
        }
        return Checked(
            lines: checked.lines, json: checked.json,
            shown: Shown(
                proofs: proofs, notEstablished: [AuditGap.notWitnessed.description]))
    }
}
