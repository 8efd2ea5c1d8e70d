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
    }

    package func callAsFunction(_ bytes: [UInt8], key: String) throws -> Checked {
        let checked = try CheckedProofs(
            checking: bytes, with: GivenVerifierKey.parse(key), hasher: world.hasher,
            check: SigningKey.verifies)
        return Checked(lines: checked.lines, json: checked.json)
    }
}
