extension Span<UInt8> {
    /// The first byte from `start` on that normalisation must look at, or `count`.
    ///
    /// Those are NUL, the backslash and every UTF-8 lead but those of Hangul syllables and the
    /// ideographs beside them (EA…ED), eight bytes at a time.
    func firstOddity(from start: Int) -> Int {
        var index = start
        while index + 8 <= count, word(at: index).holdsNoOddity { index += 8 }
        while index < count, !(unsafe self[unchecked: index]).isOddity { index += 1 }
        return index
    }

    @inline(__always)
    private func word(at index: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isOddity: Bool {
        self == 0 || self == 0x5C || (self >= 0xC0 && self &- 0xEA > 3)
    }
}

extension UInt64 {
    /// `byte` in each of the eight.
    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Whether none of the eight bytes is an oddity; may say no too often, never yes.
    @inline(__always)
    fileprivate var holdsNoOddity: Bool {
        let high = UInt64.each(0x80)
        let leads = self & (self &<< 1) & high
        let fromE8 = self ^ UInt64.each(0xE8)
        let low = fromE8 & UInt64.each(0x7F)
        // Within E8 ^ x, the leads EA…ED are 2…5.
        let hangul =
            (low &+ UInt64.each(0x7E)) & ~(low &+ UInt64.each(0x7A)) & ~fromE8 & high
        let slash = self ^ UInt64.each(0x5C)
        let zeros = (self &- UInt64.each(1)) & ~self & high
        let slashes = (slash &- UInt64.each(1)) & ~slash & high
        return (leads & ~hangul) | zeros | slashes == 0
    }
}
