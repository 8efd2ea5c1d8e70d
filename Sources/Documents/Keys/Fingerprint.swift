import struct Crypto.SHA256
package import Programme
package import Vocabulary

/// What a person compares to know an office's key: the SHA-256 of its 32 bytes.
package struct Fingerprint: Hashable, Sendable {
    package let digest: Digest

    package init(of key: PublicKey) {
        var bytes: [UInt8] = []
        bytes.append(contentsOf: SHA256.hash(data: key.bytes))
        guard let digest = Digest(bytes) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        self.digest = digest
    }

    /// Parses 64 hexadecimal digits of either case; spaces, colons and dashes between groups
    /// are passed over, since people type and paste them.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        guard text.utf8.count <= Fingerprint.textLimit.bytes else { throw .notAFingerprint }
        let digits = text.lowercased().utf8.filter { !Fingerprint.separators.contains($0) }
        guard let bytes = [UInt8](hex: String(decoding: digits, as: UTF8.self)),
            let digest = Digest(bytes)
        else { throw .notAFingerprint }
        self.digest = digest
    }

    package enum ParseFailure: Error, Equatable { case notAFingerprint }

    /// 64 lower-case hexadecimal digits: the `kid` of documents signed by the key.
    package var text: String { digest.bytes.hex }

    /// The same in sixteen groups of four, for reading aloud.
    package var grouped: String {
        let digits = Array(text)
        return stride(from: 0, to: digits.count, by: 4)
            .map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }

    private static let textLimit = ByteCount.bytes(200)
    private static let separators = Array(" :-".utf8)
}

extension Fingerprint.ParseFailure: Refusable {
    package var refusal: Refusal {
        Refusal(.invalid, "not a fingerprint: 64 hexadecimal digits are needed")
    }
}
