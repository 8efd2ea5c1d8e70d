/// How far a decision may look, and whether it wanted to look further.
///
/// INVARIANT(whole-is-stream): every decision reads a window through a `Sight`. One that has run
/// out is thrown away and made again when more has come, so no decision depends on how a text
/// was cut.
struct Sight {
    /// No byte will follow the window.
    let isFinal: Bool
    /// A byte was wanted that has not come yet.
    private(set) var ranOut = false

    init(isFinal: Bool) { self.isFinal = isFinal }

    @inline(__always)
    fileprivate mutating func miss() -> UInt8 {
        if !isFinal { ranOut = true }
        return 0
    }
}

extension Span<UInt8> {
    /// The byte at `index`; 0 before the text's start and after its end. 0 stands in no window.
    @inline(__always)
    func at(_ index: Int, _ sight: inout Sight) -> UInt8 {
        if index >= count { return sight.miss() }
        return index < 0 ? 0 : unsafe self[unchecked: index]
    }

    /// The byte before `index`, which needs no sight.
    @inline(__always)
    func before(_ index: Int) -> UInt8 {
        index > 0 && index <= count ? unsafe self[unchecked: index - 1] : 0
    }

    /// Whether `word` stands at `index`; stops at the first byte that differs.
    func has(_ word: StaticString, at index: Int, _ sight: inout Sight) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount
        where unsafe at(index + offset, &sight) != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The end of the digits that start at `index`, at most `limit` of them.
    @inline(__always)
    func endOfDigits(from index: Int, atMost limit: Int, _ sight: inout Sight) -> Int {
        var end = index
        while end - index < limit, at(end, &sight).isDigit { end += 1 }
        return end
    }
}
