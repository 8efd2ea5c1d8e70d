extension Span<UInt8> {
    /// The four bytes from `offset` on, least significant first.
    func littleEndian32(at offset: Int) -> UInt32 {
        UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
            | UInt32(self[offset + 3]) << 24
    }

    /// The eight bytes from `offset` on, least significant first.
    func littleEndian64(at offset: Int) -> UInt64 {
        UInt64(littleEndian32(at: offset)) | UInt64(littleEndian32(at: offset + 4)) << 32
    }

    /// Where the first word of eight bytes that is not all zeros begins, of those that lie one
    /// after the other between `offset` and `limit`; behind the last of them if there is none.
    func endOfZeroWords(from offset: Int, to limit: Int) -> Int {
        precondition(offset >= 0 && limit <= count, "the words lie in the span")
        return unsafe withUnsafeBytes { bytes in
            var at = offset
            while at + 8 <= limit,
                unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) == 0
            {
                at += 8
            }
            return at
        }
    }
}

extension [UInt8] {
    /// Replaces the bytes from `offset` on by those of `value`, least significant first.
    mutating func setLittleEndian(_ value: some FixedWidthInteger, at offset: Int) {
        for index in 0..<value.bitWidth / 8 {
            self[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
        }
    }
}
