/// A SHA-256 digest: 32 bytes, as four big-endian words so that it is a plain value.
package struct Digest: Hashable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    package static let byteCount = 32

    /// Takes exactly 32 bytes; any other count is `nil`.
    package init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Digest.byteCount else { return nil }
        func word(_ start: Int) -> UInt64 {
            var value: UInt64 = 0
            for offset in start..<start + 8 { value = value << 8 | UInt64(bytes[offset]) }
            return value
        }
        words = (word(0), word(8), word(16), word(24))
    }

    /// Takes exactly 32 bytes; any other count is `nil`.
    package init?(_ bytes: [UInt8]) { self.init(bytes.span) }

    /// The 32 bytes, most significant first.
    package var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(Digest.byteCount)
        append(to: &out)
        return out
    }

    /// The first 8 bytes as a number, the most significant first.
    package var leadingWord: UInt64 { words.0 }

    /// Appends the 32 bytes to `out`.
    package func append(to out: inout [UInt8]) {
        append(words.0, to: &out)
        append(words.1, to: &out)
        append(words.2, to: &out)
        append(words.3, to: &out)
    }

    private func append(_ word: UInt64, to out: inout [UInt8]) {
        // SAFETY: the bytes are read inside the closure only.
        unsafe withUnsafeBytes(of: word.bigEndian) { unsafe out.append(contentsOf: $0) }
    }

    /// Appends 64 lower-case hexadecimal digits to `out`.
    package func append(hexTo out: inout [UInt8]) {
        append(words.0, hexTo: &out)
        append(words.1, hexTo: &out)
        append(words.2, hexTo: &out)
        append(words.3, hexTo: &out)
    }

    private func append(_ word: UInt64, hexTo out: inout [UInt8]) {
        append(UInt32(truncatingIfNeeded: word >> 32).hexDigits, to: &out)
        append(UInt32(truncatingIfNeeded: word).hexDigits, to: &out)
    }

    /// Compares in a time that does not depend on where two digests differ.
    package static func == (left: Digest, right: Digest) -> Bool {
        (left.words.0 ^ right.words.0) | (left.words.1 ^ right.words.1)
            | (left.words.2 ^ right.words.2) | (left.words.3 ^ right.words.3) == 0
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}
