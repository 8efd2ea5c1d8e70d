/// The form of one UTF-8 encoded scalar (RFC 3629): shortest form only, no surrogates.
enum UTF8Scalar {
    /// The length of the scalar that begins at `at`, 0 when none does.
    static func length(in bytes: Span<UInt8>, at: Int) -> Int {
        func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            offset < bytes.count && bytes[offset] >= low && bytes[offset] <= high
        }
        let lead = bytes[at]
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(at + 1) ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return continues(at + 1, low, high) && continues(at + 2) ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
            return continues(at + 1, low, high) && continues(at + 2) && continues(at + 3) ? 4 : 0
        default: return 0
        }
    }

    /// Appends `scalar`, which is no surrogate.
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case 0..<0x80: out.append(UInt8(scalar))
        case 0x80..<0x800: out += [UInt8(0xC0 | scalar >> 6), tail(0)]
        case 0x800..<0x10000: out += [UInt8(0xE0 | scalar >> 12), tail(6), tail(0)]
        default: out += [UInt8(0xF0 | scalar >> 18), tail(12), tail(6), tail(0)]
        }
    }
}
