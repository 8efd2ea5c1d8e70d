/// A payment card: 13 to 19 digits, a known issuer range, Luhn.
enum CardNumber {
    static let digitCounts = 13...19

    static func isOne(_ groups: DigitGroups) -> Bool {
        isIssued(groups) && hasLuhn(groups)
    }

    /// The groups that cards are printed in: 4-4-4-4, 4-6-5, 4-6-4 and 4-4-4-… with a rest.
    static func hasCardShape(_ shape: Int) -> Bool {
        switch shape {
        case 0x4444, 0x465, 0x464, 0x4441, 0x4442, 0x4443, 0x44441, 0x44442, 0x44443: true
        default: false
        }
    }

    private static func isIssued(_ groups: DigitGroups) -> Bool {
        let count = groups.count
        let four = groups.number(0, 4)
        switch four {
        case 4000...4999: return count == 13 || count == 16 || count == 19
        case 5100...5599, 2221...2720: return count == 16
        case 3400...3499, 3700...3799: return count == 15
        case 3000...3059, 3095, 3800...3999: return count == 14 || count == 16
        case 3600...3699: return (14...19).contains(count)
        case 3528...3589: return (16...19).contains(count)
        case 6011, 6221...6299, 6440...6599, 6200...6220: return (16...19).contains(count)
        case 5018, 5020, 5038, 5893, 6304, 6759, 6761...6763: return digitCounts ~= count
        // Cards of Korean issuers for use at home; BC's begin with 94.
        case 9000...9999: return count == 16
        default: return false
        }
    }

    private static func hasLuhn(_ groups: DigitGroups) -> Bool {
        var sum = 0
        for index in 0..<groups.count {
            let digit = Int(groups.digits[groups.count - 1 - index])
            let doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
            sum += index % 2 == 0 ? digit : doubled
        }
        return sum % 10 == 0
    }
}
