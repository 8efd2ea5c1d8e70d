package import Vocabulary

/// A caller's key: `sumun_`, 43 characters for 32 random bytes (base64url, no padding) and a
/// checksum of 6 characters, so that a mistyped key is told from a foreign one and a scanner
/// knows ours for certain.
package struct CallerKey: Sendable {
    package let text: String

    static let prefix = "sumun_"
    static let randomLength = 43
    static let checksumLength = 6

    /// Makes the key of 32 random bytes; any other count is `nil`.
    package init?(random bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        let body = Base64URL.encode(bytes)
        text = Self.prefix + body + Self.checksum(of: body)
    }

    /// Takes only the exact form with a right checksum.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == Self.prefix.utf8.count + Self.randomLength + Self.checksumLength,
            bytes.starts(with: Self.prefix.utf8)
        else { return nil }
        let body = bytes[Self.prefix.utf8.count..<bytes.count - Self.checksumLength]
        guard Base64URL.isCanonical(body, byteCount: 32),
            Self.checksum(of: body).elementsEqual(bytes.suffix(Self.checksumLength))
        else { return nil }
        self.text = text
    }

    /// The digest under which the key is stored.
    package func digest(_ sha256: CallerTable.HashFunction) -> Digest {
        let bytes = Array(text.utf8)
        return sha256(bytes.span)
    }

    /// CRC-32 (IEEE) of the characters before it, in base 62 with leading zeros.
    static func checksum(of body: String) -> String {
        String(decoding: checksum(of: body.utf8), as: UTF8.self)
    }

    private static func checksum(of body: some Sequence<UInt8>) -> [UInt8] {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in body { crc = crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
        crc = ~crc
        var out = [UInt8](repeating: 0, count: checksumLength)
        for place in out.indices.reversed() {
            out[place] = digits[Int(crc % 62)]
            crc /= 62
        }
        return out
    }

    private static let digits = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// What each byte leaves of the polynomial.
    private static let remainders = (0..<256 as Range<UInt32>).map { byte in
        (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}
