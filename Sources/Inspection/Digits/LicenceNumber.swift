/// 운전면허번호: `RR-YY-NNNNNN-CC`; how its check digits are made is not public.
enum LicenceNumber {
    static let digitCount = 12
    static let shape = 0x2262

    static func isOne(_ groups: DigitGroups) -> Bool {
        let region = groups.number(0, 2)
        return (11...26).contains(region) || region == 28
    }

    /// Twelve digits that say a minute, such as 202401011230; logs are full of them.
    static func isMinute(_ groups: DigitGroups) -> Bool {
        (19...20).contains(groups.number(0, 2)) && (1...12).contains(groups.number(4, 2))
            && (1...31).contains(groups.number(6, 2)) && groups.number(8, 2) < 24
            && groups.number(10, 2) < 60
    }
}
