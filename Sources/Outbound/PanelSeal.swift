import Crypto
import Foundation
package import Vocabulary

/// What the experts of one panel gave, sealed under the panel's own key until all is opened:
/// a folder with `panel.key` and one file for each sealed piece.
///
/// Erasing the key makes everything that lies here unreadable, and changes no log: the
/// commitments there, and every proof, stand as before.
package struct PanelSeal: Sendable {
    private let folder: String
    private let randomness: Randomness

    /// The panel's things in `folder`, which exists.
    package init(folder: String, randomness: Randomness) {
        self.folder = folder
        self.randomness = randomness
    }

    package enum Failure: Error, Hashable, Sendable {
        case file(SecretFile.Failure)
        case noKey(path: String)
        case notAKey(path: String)
        /// A sealed piece that is not there.
        case missing(path: String)
        /// A sealed piece that is not as it was sealed, or not sealed for this place.
        case broken(path: String)
    }

    /// Seals `bytes` as `name`, which is new, and returns once the file is durable.
    ///
    /// - Parameter place: what the piece is and whose; it opens for the same alone.
    package func seal(
        _ bytes: [UInt8], as name: String, for place: [UInt8]
    ) throws(Failure) {
        let key = try key()
        let box: [UInt8]
        do {
            let nonce = try AES.GCM.Nonce(data: randomness.bytes(PanelSeal.nonceSize.bytes))
            let sealed = try AES.GCM.seal(
                bytes, using: SymmetricKey(data: key), nonce: nonce, authenticating: place)
            box = Array(nonce) + Array(sealed.ciphertext) + Array(sealed.tag)
        } catch { throw .broken(path: file(name).path) }
        // A crash here leaves a key, or a piece, that no log names: it is never opened.
        do throws(SecretFile.Failure) { try file(name).create(box) } catch { throw .file(error) }
    }

    /// Opens what `seal` sealed as `name` for the same place.
    package func open(_ name: String, for place: [UInt8]) throws(Failure) -> [UInt8] {
        let file = file(name)
        let box: [UInt8]
        do throws(SecretFile.Failure) { box = try file.read() } catch {
            if case .missing = error { throw .missing(path: file.path) }
            throw .file(error)
        }
        guard let key = try existingKey() else { throw .noKey(path: keyFile.path) }
        do {
            let sealed = try AES.GCM.SealedBox(combined: box)
            return Array(
                try AES.GCM.open(sealed, using: SymmetricKey(data: key), authenticating: place))
        } catch { throw .broken(path: file.path) }
    }

    /// Erases the panel's key for good: what is sealed here is read by nobody any more.
    package func eraseKey() throws(Failure) {
        do throws(SecretFile.Failure) { try keyFile.erase() } catch {
            if case .missing = error { return }
            throw .file(error)
        }
    }

    private func key() throws(Failure) -> [UInt8] {
        let key: [UInt8]
        do throws(SecretFile.Failure) {
            key = try keyFile.keptKey(of: PanelSeal.keySize, randomness)
        } catch { throw .file(error) }
        guard !key.isEmpty else { throw .notAKey(path: keyFile.path) }
        return key
    }

    private func existingKey() throws(Failure) -> [UInt8]? {
        let key: [UInt8]?
        do throws(SecretFile.Failure) { key = try keyFile.key(of: PanelSeal.keySize) } catch {
            throw .file(error)
        }
        guard key?.isEmpty != true else { throw .notAKey(path: keyFile.path) }
        return key
    }

    private var keyFile: SecretFile { SecretFile("\(folder)/panel.key") }
    private func file(_ name: String) -> SecretFile { SecretFile("\(folder)/\(name).sealed") }

    private static let keySize = ByteCount.bytes(32)
    private static let nonceSize = ByteCount.bytes(12)
}

extension PanelSeal.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .noKey(let path):
            Refusal(.damaged, "the panel's key `\(path)` is gone; what it sealed cannot be read")
        case .notAKey(let path):
            Refusal(.damaged, "`\(path)` is not a panel's key: 64 hexadecimal digits are needed")
        case .missing(let path):
            Refusal(.damaged, "the sealed `\(path)` is not there; restore it from a copy")
        case .broken(let path):
            Refusal(
                .damaged, "the sealed `\(path)` is not as it was sealed; restore it from a copy")
        }
    }
}
