/// Sets what speaks for a value against where it stands, and gives it its grade.
struct Weighing {
    private let kind: Kind
    private let range: Range<Int>
    private let reasons: ReasonSet
    private let symbol: UInt8
    private let needsContext: Bool

    /// - Parameters:
    ///   - symbol: the first separator in the value; 0 for a bare one.
    ///   - needsContext: without a word beside it, it is something else.
    init(
        _ kind: Kind, _ range: Range<Int>, _ reasons: ReasonSet, symbol: UInt8,
        needsContext: Bool = false
    ) {
        self.kind = kind
        self.range = range
        self.reasons = reasons
        self.symbol = symbol
        self.needsContext = needsContext
    }

    func match(_ window: Span<UInt8>, _ sight: inout Sight) -> Match? {
        let around = Surroundings(window, range, symbol: symbol, &sight)
        let isDoubtful = needsContext || around.isDoubtful(isSeparated: symbol != 0)
        var reasons = reasons
        if around.isCrowded { reasons.remove(.separator) }
        if isDoubtful || Weighing.grade(reasons) < .certain {
            if ContextWords.stand(beside: range, for: kind, window, &sight) {
                reasons.insert(.context)
            } else if isDoubtful {
                return nil
            }
        }
        return Match(kind, range, reasons, isDoubtful ? .possible : Weighing.grade(reasons))
    }

    /// A separator, a context word or a known beginning makes it likely; two of these, or one
    /// of them and a right check digit, certain.
    private static func grade(_ reasons: ReasonSet) -> Grade {
        let strong = reasons.intersection([.separator, .context, .prefix])
        if strong.isEmpty { return .possible }
        return reasons.intersection([.separator, .context, .prefix, .checksum]) == strong
            && strong.rawValue.nonzeroBitCount == 1 ? .likely : .certain
    }
}
