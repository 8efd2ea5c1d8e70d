/// What stands between two groups of digits: one of `-./_)`, a space, or both.
struct Separator {
    let end: Int
    /// The mark, or a space if there is nothing else.
    let symbol: UInt8

    /// Reads at `index`; `nil` unless a digit follows.
    @inline(__always)
    init?(_ window: Span<UInt8>, at index: Int, _ sight: inout Sight) {
        var end = index
        var symbol: UInt8 = 0
        var byte = window.at(end, &sight)
        if byte == 0x20 {
            symbol = 0x20
            end += 1
            byte = window.at(end, &sight)
        }
        if Separator.isMark(byte) {
            symbol = byte
            end += 1
            if window.at(end, &sight) == 0x20 { end += 1 }
        }
        guard symbol != 0, window.at(end, &sight).isDigit else { return nil }
        self.end = end
        self.symbol = symbol
    }

    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        byte &- 0x2D < 3 || byte == 0x5F || byte == 0x29
    }

    /// A dash or a space: what registration, licence, business and card numbers are written with.
    var isUsual: Bool { symbol == 0x2D || symbol == 0x20 }
}
