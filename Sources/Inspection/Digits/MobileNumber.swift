/// 휴대전화: `010-NNNN-NNNN`, the older 011, 016…019, and either with +82.
struct MobileNumber {
    let range: Range<Int>
    /// The separators that it has, if any, stand where they belong.
    let isSeparated: Bool
    let isInternational: Bool
    let symbol: UInt8

    /// Reads at `start`, which is the first digit; a `+` before it is taken in.
    init?(_ window: Span<UInt8>, at start: Int, _ sight: inout Sight) {
        let hasPlus = window.before(start) == UInt8(ascii: "+")
        var index = start
        var international = false
        if hasPlus, window.has("82", at: start, &sight) {
            (index, international) = (start + 2, true)
        } else if window.has("0082", at: start, &sight) {
            (index, international) = (start + 4, true)
        }
        if international { index = MobileNumber.national(window, from: index, &sight) }
        var digits = DigitGroups(window, at: index, groups: 3, &sight)
        if !MobileNumber.isShape(digits, international) {
            digits = DigitGroups(window, at: index, groups: 2, &sight)
        }
        if !MobileNumber.isShape(digits, international) {
            digits = DigitGroups(window, at: index, groups: 1, &sight)
        }
        guard MobileNumber.isShape(digits, international) else { return nil }
        range = (international && hasPlus ? start - 1 : start)..<digits.end
        isSeparated = digits.symbol != 0
        isInternational = international
        symbol = digits.symbol
    }

    /// Whether the first digits can be those of a mobile number.
    static func mayStart(_ window: Span<UInt8>, at start: Int, _ sight: inout Sight) -> Bool {
        let second = window.at(start + 1, &sight)
        switch window.at(start, &sight) {
        case 0x30: return second == 0x31 || (second == 0x30 && window.at(start + 2, &sight) == 0x38)
        case 0x38: return second == 0x32 && window.before(start) == UInt8(ascii: "+")
        default: return false
        }
    }

    /// Where the national number starts behind the country code: past a separator and `(0)`.
    private static func national(
        _ window: Span<UInt8>, from index: Int, _ sight: inout Sight
    ) -> Int {
        var index = index
        let mark = window.at(index, &sight)
        if mark == 0x20 || mark == 0x2D || mark == 0x2E || mark == 0x29 { index += 1 }
        if window.has("(0)", at: index, &sight) { index += 3 }
        if window.at(index, &sight) == 0x20 { index += 1 }
        return index
    }

    private static func isShape(_ digits: DigitGroups, _ international: Bool) -> Bool {
        guard digits.count >= 9, digits.count <= 11 else { return false }
        let zero = digits.digits[0] == 0 ? 1 : 0
        guard zero == 1 || international, digits.digits[zero] == 1 else { return false }
        let service = digits.digits[zero + 1]
        let rest = digits.count - zero - 2
        guard service == 0 || service == 1 || service >= 6 else { return false }
        guard rest == 8 || (rest == 7 && service != 0) else { return false }
        return hasPlaces(digits.shape, prefix: zero + 2, rest: rest)
    }

    /// Whether groups end only behind the prefix and before the last four digits.
    private static func hasPlaces(_ shape: Int, prefix: Int, rest: Int) -> Bool {
        let middle = rest - 4
        return shape == prefix << 8 | middle << 4 | 4
            || shape == prefix << 4 | rest
            || shape == (prefix + middle) << 4 | 4
            || shape == prefix + rest
    }
}
