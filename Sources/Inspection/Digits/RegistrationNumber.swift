/// 주민등록번호 and 외국인등록번호: `YYMMDD-GXXXXXC`, where G tells century, sex and nationality.
///
/// Since October 2020 all behind G is random, so a wrong check digit clears nothing.
enum RegistrationNumber {
    static let digitCount = 13
    static let shape = 0x67

    /// The kind of number that 13 digits are, if their date can be one and the person can live.
    static func kind(of groups: DigitGroups) -> Kind? {
        let century: Int
        let kind: Kind
        switch groups.digits[6] {
        case 1, 2: (century, kind) = (1900, .residentRegistration)
        case 3, 4: (century, kind) = (2000, .residentRegistration)
        case 5, 6: (century, kind) = (1900, .foreignerRegistration)
        case 7, 8: (century, kind) = (2000, .foreignerRegistration)
        // 9 and 0 were given to those born before 1900.
        default: return nil
        }
        let year = century + groups.number(0, 2)
        guard isDay(year: year, month: groups.number(2, 2), day: groups.number(4, 2)) else {
            return nil
        }
        return kind
    }

    static func hasRightCheckDigit(_ groups: DigitGroups, _ kind: Kind) -> Bool {
        var sum = 0
        for index in 0..<12 { sum += (index % 8 + 2) * Int(groups.digits[index]) }
        let base = kind == .foreignerRegistration ? 13 : 11
        return Int(groups.digits[12]) == (base - sum % 11) % 10
    }

    private static func isDay(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        switch month {
        case 4, 6, 9, 11: return day <= 30
        case 2: return day <= (isLeap(year) ? 29 : 28)
        default: return day <= 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}
