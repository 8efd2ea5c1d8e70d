import Foundation
package import Vocabulary

/// The keys under which what belongs to one KST day is committed or sealed: one random file a
/// day. Erasing a day's file leaves every entry and proof as it is, and makes its contents
/// unreadable and its commitments untestable.
package struct DayKeys: Sendable {
    private let folder: String
    private let use: Use
    private let randomness: Randomness

    /// What a day's key is for; each use has its own keys.
    package enum Use: String, Sendable, CaseIterable { case commitment, contents }

    /// The keys for `use` under `folder`, which exists.
    package init(folder: String, use: Use, randomness: Randomness) {
        self.folder = folder
        self.use = use
        self.randomness = randomness
    }

    package enum Failure: Error, Hashable, Sendable {
        case file(SecretFile.Failure)
        case notAKey(path: String)
    }

    /// The key of `day`, made durable before it is returned if there was none.
    package func key(of day: KoreanDate) throws(Failure) -> [UInt8] {
        let file = file(of: day)
        let key: [UInt8]
        do throws(SecretFile.Failure) {
            key = try file.keptKey(of: DayKeys.keySize, randomness)
        } catch { throw .file(error) }
        guard !key.isEmpty else { throw .notAKey(path: file.path) }
        return key
    }

    /// The key of `day` if it is there: neither never made nor erased.
    package func existing(of day: KoreanDate) throws(Failure) -> [UInt8]? {
        let file = file(of: day)
        let key: [UInt8]?
        do throws(SecretFile.Failure) { key = try file.key(of: DayKeys.keySize) } catch {
            throw .file(error)
        }
        guard key?.isEmpty != true else { throw .notAKey(path: file.path) }
        return key
    }

    /// Erases the key of `day` for good.
    package func erase(_ day: KoreanDate) throws(Failure) {
        do throws(SecretFile.Failure) { try file(of: day).erase() } catch { throw .file(error) }
    }

    private func file(of day: KoreanDate) -> SecretFile {
        SecretFile("\(folder)/\(use.rawValue)-\(day).key")
    }

    private static let keySize = ByteCount.bytes(32)
}

extension DayKeys.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .notAKey(let path):
            Refusal(.damaged, "`\(path)` is not a day's key: 64 hexadecimal digits are needed")
        }
    }
}
