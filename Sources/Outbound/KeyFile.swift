import Foundation
package import Vocabulary

/// A signing key in a file: PKCS#8 in PEM (RFC 8410), as `openssl pkey` reads and writes it.
package struct KeyFile: Hashable, Sendable {
    package let file: SecretFile

    /// The key `name` of an office: `FOLDER/NAME.key`.
    package init(folder: String, name: String) {
        file = SecretFile("\(folder)/\(name).key")
    }

    package init(path: String) { file = SecretFile(path) }

    package enum Failure: Error, Hashable, Sendable {
        case file(SecretFile.Failure)
        case notAKey(path: String)
    }

    /// Makes a new key and returns it once its file is durable; never overwrites one.
    package func create(_ randomness: Randomness) throws(Failure) -> SigningKey {
        let seed = randomness.bytes(32)
        guard let key = SigningKey(seed: seed) else { throw .notAKey(path: file.path) }
        do throws(SecretFile.Failure) {
            try file.create(Array(KeyFile.pem(seed).utf8))
        } catch { throw .file(error) }
        return key
    }

    /// Reads the key; refuses a file that others can read.
    package func load() throws(Failure) -> SigningKey {
        let bytes: [UInt8]
        do throws(SecretFile.Failure) { bytes = try file.read() } catch { throw .file(error) }
        guard let seed = KeyFile.seed(in: bytes), let key = SigningKey(seed: seed) else {
            throw .notAKey(path: file.path)
        }
        return key
    }

    // PrivateKeyInfo { version 0, algorithm 1.3.101.112 (Ed25519), OCTET STRING { OCTET STRING
    // of 32 bytes } }: for this algorithm the DER of a key is these 16 bytes and the seed.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]
    private static let opening = "-----BEGIN PRIVATE KEY-----"
    private static let closing = "-----END PRIVATE KEY-----"

    private static func pem(_ seed: [UInt8]) -> String {
        "\(opening)\n\(Data(prefix + seed).base64EncodedString())\n\(closing)\n"
    }

    private static func seed(in bytes: [UInt8]) -> [UInt8]? {
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }
        guard lines.count >= 3, lines.first == opening, lines.last == closing,
            let der = Data(base64Encoded: lines[1..<(lines.count - 1)].joined())
        else { return nil }
        guard der.count == prefix.count + 32, der.starts(with: prefix) else { return nil }
        return Array(der.dropFirst(prefix.count))
    }
}

extension Substring {
    fileprivate func trimming(while drops: (Character) -> Bool) -> String {
        var rest = drop(while: drops)
        while let last = rest.last, drops(last) { rest.removeLast() }
        return String(rest)
    }
}

extension KeyFile.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .notAKey(let path):
            Refusal(
                .invalid,
                "`\(path)` is not an Ed25519 private key in PEM;"
                    + " `openssl genpkey -algorithm ed25519` makes one")
        }
    }
}
