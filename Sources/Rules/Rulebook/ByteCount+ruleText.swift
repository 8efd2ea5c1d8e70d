package import Vocabulary

extension ByteCount: RuleText {
    private static let units: [(name: String, bytes: Int)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1),
    ]

    /// A whole number in the largest unit that divides it: `8MiB`, `512B`.
    package var ruleText: String {
        let unit = ByteCount.units.first { bytes % $0.bytes == 0 }
        guard let unit, bytes != 0 else { return "0B" }
        return "\(bytes / unit.bytes)\(unit.name)"
    }

    /// Parses digits and a unit of `B`, `KiB`, `MiB`, `GiB`; anything else is `nil`.
    package init?(ruleText text: some StringProtocol) {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let name = String(text.dropFirst(digits.count))
        guard let number = Int(decimal: digits), digits.count <= 9,
            let unit = ByteCount.units.first(where: { $0.name == name })
        else { return nil }
        self = .bytes(number * unit.bytes)
    }
}
