/// Seeded randomness (SplitMix64): the same seed throws the same.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    mutating func digits(_ count: Int) -> [UInt8] { some(count, of: Dice.decimal) }
    mutating func hex(_ count: Int) -> [UInt8] { some(count, of: Dice.hexadecimal) }
    mutating func digitText(_ count: Int) -> String {
        String(decoding: digits(count), as: UTF8.self)
    }
    mutating func hexText(_ count: Int) -> String { String(decoding: hex(count), as: UTF8.self) }

    private static let decimal = Array("0123456789".utf8)
    private static let hexadecimal = Array("0123456789abcdef".utf8)

    private mutating func some(_ count: Int, of digits: [UInt8]) -> [UInt8] {
        (0..<count).map { _ in digits[Int.random(in: digits.indices, using: &self)] }
    }
}
