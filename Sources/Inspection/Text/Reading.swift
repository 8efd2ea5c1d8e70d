/// One odd character of a given text, and what it is read as.
struct Reading {
    enum Meaning {
        case itself
        case nothing
        /// A character of the basic plane.
        case scalar(UInt32)
    }

    let meaning: Meaning
    /// Bytes of the given text that it takes.
    let count: Int

    /// Reads at `index`; `nil` if the character may go on past what has come.
    init?(_ given: Span<UInt8>, at index: Int, isFinal: Bool) {
        var sight = Sight(isFinal: isFinal)
        let lead = given.at(index, &sight)
        let reading: Reading
        switch lead {
        case 0: reading = Reading(.nothing, 1)
        case 0x5C: reading = Reading.escape(given, at: index, &sight)
        default: reading = Reading.character(given, at: index, lead: lead, &sight)
        }
        guard !sight.ranOut else { return nil }
        self = reading
    }

    private init(_ meaning: Meaning, _ count: Int) {
        self.meaning = meaning
        self.count = count
    }

    private init(_ scalar: UInt32, _ count: Int, escaped: Bool) {
        switch Lookalike(scalar) {
        case .itself: self.init(escaped ? .scalar(scalar) : .itself, count)
        case .ascii(let byte): self.init(.scalar(UInt32(byte)), count)
        case .nothing: self.init(.nothing, count)
        }
    }

    /// A character of two to four bytes; a byte that begins none stands for itself.
    private static func character(
        _ given: Span<UInt8>, at index: Int, lead: UInt8, _ sight: inout Sight
    ) -> Reading {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let next = given.at(index + offset, &sight)
            guard next & 0xC0 == 0x80 else { return Reading(.itself, offset) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return Reading(scalar, length, escaped: false)
    }

    /// A JSON escape, however many times it has been escaped again.
    private static func escape(
        _ given: Span<UInt8>, at index: Int, _ sight: inout Sight
    ) -> Reading {
        var end = index + 1
        while end - index < Normaliser.backslashLimit, given.at(end, &sight) == 0x5C { end += 1 }
        switch given.at(end, &sight) {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return Reading(0x0A, end + 1 - index, escaped: true)
        case UInt8(ascii: "/"), UInt8(ascii: "\""):
            return Reading(UInt32(given.at(end, &sight)), end + 1 - index, escaped: true)
        case UInt8(ascii: "u"):
            var scalar: UInt32 = 0
            for offset in 1...4 {
                let digit = given.at(end + offset, &sight)
                guard digit.isHex else { return Reading(.itself, end - index) }
                scalar = scalar << 4 | UInt32(digit.hexValue)
            }
            guard !(0xD800...0xDFFF).contains(scalar) else {
                return Reading(.itself, end + 5 - index)
            }
            return Reading(scalar, end + 5 - index, escaped: true)
        default: return Reading(.itself, end - index)
        }
    }
}
