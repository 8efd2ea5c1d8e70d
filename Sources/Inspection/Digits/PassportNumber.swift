/// 여권번호: a letter, three digits, a letter, four digits; formerly a letter and eight digits.
enum PassportNumber {
    /// The form in use, whose first three digits stand at `start`.
    static func current(
        _ window: Span<UInt8>, digitsAt start: Int, _ sight: inout Sight
    ) -> Match? {
        guard hasLetter(window, before: start), window.at(start + 3, &sight).isLetter,
            window.endOfDigits(from: start + 4, atMost: 5, &sight) == start + 8
        else { return nil }
        return match(window, start - 1..<start + 8, &sight)
    }

    /// The former form, whose eight digits stand at `start`.
    static func former(
        _ window: Span<UInt8>, digitsAt start: Int, _ sight: inout Sight
    ) -> Match? {
        guard hasLetter(window, before: start) else { return nil }
        return match(window, start - 1..<start + 8, &sight)
    }

    private static func hasLetter(_ window: Span<UInt8>, before start: Int) -> Bool {
        switch window.before(start).lowered {
        case UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "o"),
            UInt8(ascii: "d"):
            !window.before(start - 1).isAlphanumeric
        default: false
        }
    }

    private static func match(
        _ window: Span<UInt8>, _ range: Range<Int>, _ sight: inout Sight
    ) -> Match? {
        Weighing(.passport, range, [], symbol: 0).match(window, &sight)
    }
}
