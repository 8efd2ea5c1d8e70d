/// 사업자등록번호: `AAA-BB-CCCCD` with a check digit. It was never made random, so a wrong check
/// digit does clear.
enum BusinessNumber {
    static let digitCount = 10
    static let shape = 0x325

    static func isOne(_ groups: DigitGroups) -> Bool {
        guard groups.number(0, 3) >= 101, groups.number(3, 2) != 0 else { return false }
        var sum = 0
        let weights: InlineArray<8, Int> = [1, 3, 7, 1, 3, 7, 1, 3]
        for index in 0..<8 { sum += weights[index] * Int(groups.digits[index]) }
        let ninth = Int(groups.digits[8]) * 5
        sum += ninth + ninth / 10
        return Int(groups.digits[9]) == (10 - sum % 10) % 10
    }
}
