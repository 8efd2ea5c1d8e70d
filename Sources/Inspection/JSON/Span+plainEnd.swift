extension Span<UInt8> {
    /// The first byte from `start` on that a JSON string is not read past at once, or `count`:
    /// a quote, a backslash, a control character or a byte above ASCII; eight bytes at a time.
    @inline(__always)
    func plainEnd(from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let found = UInt64(littleEndian: word).highBitsOfSpecials
            guard found == 0 else { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, (unsafe self[unchecked: index]).isPlain { index += 1 }
        return index
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isPlain: Bool {
        self >= 0x20 && self < 0x80 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }
}

extension UInt64 {
    /// `byte` in each of the eight.
    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The high bit of each byte that is not plain; the lowest one set is exact, and a borrow may
    /// set ones above it.
    @inline(__always)
    fileprivate var highBitsOfSpecials: UInt64 {
        let high = UInt64.each(0x80)
        let quote = (self ^ UInt64.each(0x22)) &- UInt64.each(1)
        let slash = (self ^ UInt64.each(0x5C)) &- UInt64.each(1)
        let control = self &- UInt64.each(0x20)
        return (quote | slash | control | self) & high
    }
}
