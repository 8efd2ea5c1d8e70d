import Crypto
import Foundation
package import Vocabulary

/// A key under which an office seals what it must read again and nobody else may: AES-256-GCM.
package struct SealingKey: Sendable {
    private let key: SymmetricKey

    package static let size = ByteCount.bytes(32)

    package enum Failure: Error, Hashable, Sendable {
        case file(SecretFile.Failure)
        case notAKey(path: String)
        /// Another key, another context, or changed bytes.
        case cannotOpen
    }

    /// Any other number of bytes than 32 is `nil`.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == SealingKey.size.bytes else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The key in the file at `path`, made durable before it is returned if there was none.
    package static func kept(
        at path: String, randomness: Randomness
    ) throws(Failure) -> SealingKey {
        let bytes: [UInt8]
        do throws(SecretFile.Failure) {
            bytes = try SecretFile(path).keptKey(of: size, randomness)
        } catch { throw .file(error) }
        guard let key = SealingKey(bytes) else { throw .notAKey(path: path) }
        return key
    }

    /// Seals `bytes` for `context`, which must be given again to open them.
    package func seal(_ bytes: [UInt8], for context: String) -> [UInt8] {
        guard
            let sealed = try? AES.GCM.seal(
                bytes, using: key, authenticating: Array(context.utf8)),
            let combined = sealed.combined
        else { preconditionFailure("AES-GCM seals whatever it is given under a key of 32 bytes") }
        return Array(combined)
    }

    package func open(_ sealed: [UInt8], for context: String) throws(Failure) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Array(context.utf8))
        else { throw .cannotOpen }
        return Array(bytes)
    }
}

extension SealingKey.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .notAKey(let path):
            Refusal(.damaged, "`\(path)` is not a sealing key: 64 hexadecimal digits are needed")
        case .cannotOpen: Refusal(.damaged, "what was sealed does not open under this key")
        }
    }
}
