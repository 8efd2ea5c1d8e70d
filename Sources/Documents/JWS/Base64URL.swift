/// Base64url without padding (RFC 4648 section 5, RFC 7515 section 2): one text per bytes.
enum Base64URL {
    enum Failure: Error, Equatable { case badCharacter(offset: Int), badLength, notCanonical }

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var start = 0
        while start < bytes.count {
            let count = min(3, bytes.count - start)
            var word: UInt32 = 0
            for offset in 0..<3 {
                word = word << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
            }
            for sextet in 0...count {
                text.append(alphabet[Int(word >> UInt32(18 - 6 * sextet) & 63)])
            }
            start += 3
        }
        return text
    }

    /// Decodes `text`, which may hold nothing but the alphabet; padding is refused, and so are
    /// trailing bits that are not zero, since they would give one document many texts.
    static func decode(_ text: some Collection<UInt8>) throws(Failure) -> [UInt8] {
        guard text.count % 4 != 1 else { throw .badLength }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var word: UInt32 = 0
        var bits = 0
        var offset = 0
        for character in text {
            let value = values[Int(character)]
            guard value < 64 else { throw .badCharacter(offset: offset) }
            word = (word << 6 | UInt32(value)) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
            offset += 1
        }
        guard word & (1 << UInt32(bits) - 1) == 0 else { throw .notCanonical }
        return bytes
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }()
}
