/// Groups of digits with separators between them, read as one number.
struct DigitGroups {
    /// No kind has more digits than a card number.
    static let digitLimit = 19
    static let groupLimit = 5

    let start: Int
    private(set) var end: Int
    private(set) var count = 0
    private(set) var digits = InlineArray<20, UInt8>(repeating: 0)
    /// Lengths of the groups, four bits each, the first one highest; for two groups of 6 and 7
    /// digits it is 0x67.
    private(set) var shape = 0
    /// All separators are dashes or spaces.
    private(set) var isUsual = true
    /// The first separator; 0 for a bare run.
    private(set) var symbol: UInt8 = 0

    /// Reads the digits at `start` and up to `groups` groups.
    init(
        _ window: Span<UInt8>, at start: Int, groups: Int = 1, _ sight: inout Sight
    ) {
        self.start = start
        end = start
        read(window, &sight)
        for _ in 1..<max(groups, 2) where groups > 1 && count <= DigitGroups.digitLimit {
            guard let separator = Separator(window, at: end, &sight) else { return }
            if symbol == 0 { symbol = separator.symbol }
            isUsual = isUsual && separator.isUsual
            end = separator.end
            read(window, &sight)
        }
    }

    private mutating func read(_ window: Span<UInt8>, _ sight: inout Sight) {
        var length = 0
        while count <= DigitGroups.digitLimit {
            let byte = window.at(end, &sight)
            guard byte.isDigit else { break }
            digits[count] = byte - 0x30
            count += 1
            length += 1
            end += 1
        }
        shape = shape << 4 | min(length, 15)
    }

    var range: Range<Int> { start..<end }

    /// The number that `length` digits from `index` on write.
    func number(_ index: Int, _ length: Int) -> Int {
        var value = 0
        for offset in 0..<length { value = value * 10 + Int(digits[index + offset]) }
        return value
    }

    /// The reasons that the separators give: one in its place.
    var separatorReason: ReasonSet { symbol != 0 && isUsual ? .separator : [] }
}
