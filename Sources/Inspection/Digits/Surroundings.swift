/// What touches a number on either side.
struct Surroundings {
    /// A letter touches it.
    private(set) var gluedBefore = false
    private(set) var gluedBehind = false
    /// It is a link of a longer chain, such as the last part of a UUID.
    private(set) var isChained = false
    /// It is written with spaces and stands among other numbers with spaces: the spaces may be
    /// those of a table.
    private(set) var isCrowded = false

    init(_ window: Span<UInt8>, _ range: Range<Int>, symbol: UInt8, _ sight: inout Sight) {
        lookBefore(window, range.lowerBound, symbol, &sight)
        lookBehind(window, range.upperBound, symbol, &sight)
    }

    private mutating func lookBefore(
        _ window: Span<UInt8>, _ start: Int, _ symbol: UInt8, _ sight: inout Sight
    ) {
        let near = window.before(start)
        gluedBefore = near.isLetter
        note(near, window.before(start - 1), symbol)
    }

    private mutating func lookBehind(
        _ window: Span<UInt8>, _ end: Int, _ symbol: UInt8, _ sight: inout Sight
    ) {
        let near = window.at(end, &sight)
        gluedBehind = near.isLetter
        guard near == 0x2D || near == 0x2E || near == 0x20 || near == symbol else { return }
        note(near, window.at(end + 1, &sight), symbol)
    }

    private mutating func note(_ near: UInt8, _ far: UInt8, _ symbol: UInt8) {
        switch near {
        case 0x2D: isChained = isChained || far.isAlphanumeric
        case 0x20: isCrowded = isCrowded || (symbol == 0x20 && far.isDigit)
        case 0x2E: isChained = isChained || far.isDigit
        case symbol where symbol != 0: isChained = isChained || far.isDigit
        default: break
        }
    }

    /// Only a word beside it can say that it is a value of its own.
    func isDoubtful(isSeparated: Bool) -> Bool {
        isChained || gluedBehind || (gluedBefore && !isSeparated)
    }
}
