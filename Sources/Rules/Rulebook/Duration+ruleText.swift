import Vocabulary

extension Duration: RuleText {
    private static let units: [(name: String, microseconds: Int64)] = [
        ("h", 3_600_000_000), ("min", 60_000_000), ("s", 1_000_000), ("ms", 1000), ("us", 1),
    ]

    /// A whole number in the largest unit that divides it: `24h`, `90s`, `200ms`.
    package var ruleText: String {
        let whole = wholeMicroseconds
        let unit = Duration.units.first { whole % $0.microseconds == 0 }
        guard let unit, whole != 0 else { return "\(whole / 1_000_000)s" }
        return "\(whole / unit.microseconds)\(unit.name)"
    }

    /// Parses digits and a unit of `h`, `min`, `s`, `ms`, `us`; anything else is `nil`.
    package init?(ruleText text: some StringProtocol) {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let name = String(text.dropFirst(digits.count))
        guard let number = Int(decimal: digits), digits.count <= 9,
            let unit = Duration.units.first(where: { $0.name == name })
        else { return nil }
        self = .microseconds(Int64(number) * unit.microseconds)
    }
}
