/// What a character is read as, where it only looks like another, or like none.
enum Lookalike: Equatable {
    /// It stands for itself.
    case itself
    /// It is read as this ASCII byte.
    case ascii(UInt8)
    /// It is read as if it were not there.
    case nothing

    /// The reading of the character with this number.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180E,
            0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0x3164,
            0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE007F:
            self = .nothing
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000:
            self = .ascii(0x20)
        case 0x2010...0x2015, 0x2043, 0x2212, 0x2796, 0x2E3A, 0x2E3B, 0x30FC, 0x3161, 0xFE58,
            0xFE63, 0xFF70:
            self = .ascii(0x2D)
        case 0xFE6B: self = .ascii(0x40)
        case 0x2024, 0xFE52, 0x3002, 0xFF61: self = .ascii(0x2E)
        case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar - 0xFF01 + 0x21))
        default: self = Lookalike.decimalDigit(scalar).map { .ascii(0x30 + $0) } ?? .itself
        }
    }

    /// Where the decimal digits of other scripts start: ten in a row each.
    private static let zeros: [UInt32] = [
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
        0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80,
        0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    ]

    private static func decimalDigit(_ scalar: UInt32) -> UInt8? {
        if (0x1D7CE...0x1D7FF).contains(scalar) { return UInt8((scalar - 0x1D7CE) % 10) }
        if scalar == 0x24EA { return 0 }
        if (0x2460...0x2468).contains(scalar) { return UInt8(scalar - 0x2460 + 1) }
        if scalar == 0x2070 { return 0 }
        if (0x2074...0x2079).contains(scalar) { return UInt8(scalar - 0x2070) }
        if (0x2080...0x2089).contains(scalar) { return UInt8(scalar - 0x2080) }
        guard (0x660...0x1C59).contains(scalar) else { return nil }
        return zeros.first { scalar >= $0 && scalar < $0 + 10 }.map { UInt8(scalar - $0) }
    }
}
