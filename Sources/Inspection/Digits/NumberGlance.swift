/// A first look at a run of digits, which turns most of them away: does its length, and what
/// follows it, fit any number of ours?
enum NumberGlance {
    /// What a run may be the start of.
    enum Guess {
        case nothing
        case licence, business, card, registration, passportNow, passportFormer, mobile, bare
    }

    @inline(__always)
    static func guess(
        _ window: Span<UInt8>, _ start: Int, _ end: Int, _ sight: inout Sight
    ) -> Guess {
        switch end - start {
        case 10...19: return .bare
        case 2:
            if follows(window, end, 0x26, &sight) { return .licence }
        case 3:
            if window.before(start).isLetter { return .passportNow }
            if follows(window, end, 0x25, &sight) { return .business }
        case 4:
            if follows(window, end, 0x44, &sight) || follows(window, end, 0x6, &sight) {
                return .card
            }
        case 6:
            if follows(window, end, 0x7, &sight) { return .registration }
        case 8:
            if window.before(start).isLetter { return .passportFormer }
        default: break
        }
        return MobileNumber.mayStart(window, at: start, &sight) ? .mobile : .nothing
    }

    /// Whether groups of these lengths, four bits each, come next, each behind a separator.
    private static func follows(
        _ window: Span<UInt8>, _ end: Int, _ shape: Int, _ sight: inout Sight
    ) -> Bool {
        var place = end
        var shift = shape > 0xF ? 4 : 0
        while shift >= 0 {
            guard let separator = Separator(window, at: place, &sight) else { return false }
            let length = shape >> shift & 0xF
            place = window.endOfDigits(from: separator.end, atMost: length, &sight)
            if place - separator.end < length { return false }
            shift -= 4
        }
        return true
    }
}
