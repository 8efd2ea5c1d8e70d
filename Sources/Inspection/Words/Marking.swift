/// Markings of documents: 대외비, 기밀, CONFIDENTIAL as words of their own.
enum Marking {
    /// The byte that stands in both Korean markings and seldom elsewhere.
    static let trigger: UInt8 = 0xB8
    /// Bytes of 대외비 up to and with its trigger.
    static let reachBefore = 6
    /// 대, which may become 대외비.
    static let opening: [UInt8] = [0xEB, 0x8C, 0x80]

    static func korean(_ window: Span<UInt8>, at index: Int, _ sight: inout Sight) -> Match? {
        if window.before(index) == 0x99 {
            guard window.has("대외비", at: index - 5, &sight) else { return nil }
            return korean(window, index - 5..<index + 4, .likely, &sight)
        }
        guard window.has("기밀", at: index - 1, &sight) else { return nil }
        return korean(window, index - 1..<index + 5, .possible, &sight)
    }

    /// - Parameter grade: what the word is worth within a sentence.
    private static func korean(
        _ window: Span<UInt8>, _ range: Range<Int>, _ grade: Grade, _ sight: inout Sight
    ) -> Match? {
        guard !endsWithHangul(window, range.lowerBound),
            !window.before(range.lowerBound)
                .isAlphanumeric
        else { return nil }
        if standsAlone(window, range, &sight) { return Match(.marking, range, [], .certain) }
        let next = window.at(range.upperBound, &sight)
        guard isHangulLead(next) else {
            return next.isAlphanumeric ? nil : Match(.marking, range, [], grade)
        }
        // 기밀성 (confidentiality) is no marking, 기밀로 and 대외비입니다 are.
        return hasParticle(window, range.upperBound, &sight)
            ? Match(.marking, range, [], grade) : nil
    }

    static func english(_ window: Span<UInt8>, at index: Int, _ sight: inout Sight) -> Match? {
        let isCapital = window.has("CONFIDENTIAL", at: index, &sight)
        guard isCapital || window.has("Confidential", at: index, &sight) else { return nil }
        let range = index..<index + 12
        guard !joins(window.before(index)), !joins(window.at(range.upperBound, &sight)) else {
            return nil
        }
        let isAlone = standsAlone(window, range, &sight)
        let grade: Grade = isCapital ? (isAlone ? .certain : .likely) : .possible
        return isCapital || isAlone ? Match(.marking, range, [], grade) : nil
    }

    /// Whether a byte makes one word with what it touches.
    private static func joins(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
    }

    /// On a line of its own, or in brackets.
    private static func standsAlone(
        _ window: Span<UInt8>, _ range: Range<Int>, _ sight: inout Sight
    ) -> Bool {
        switch window.before(range.lowerBound) {
        case 0, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"),
            UInt8(ascii: "*"):
            break
        default: return false
        }
        switch window.at(range.upperBound, &sight) {
        case 0, 0x0A, 0x0D, UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"),
            UInt8(ascii: "*"):
            return true
        default: return false
        }
    }

    private static func isHangulLead(_ byte: UInt8) -> Bool { byte >= 0xEA && byte <= 0xED }

    private static func endsWithHangul(_ window: Span<UInt8>, _ index: Int) -> Bool {
        index >= 3 && window[index - 1] & 0xC0 == 0x80 && isHangulLead(window[index - 3])
    }

    private static func hasParticle(
        _ window: Span<UInt8>, _ index: Int, _ sight: inout Sight
    ) -> Bool {
        let particles: [StaticString] = [
            "입니다", "이다", "으로", "로", "은", "는", "이", "가", "을", "를", "의", "임", "에",
        ]
        for particle in particles where window.has(particle, at: index, &sight) {
            if !isHangulLead(window.at(index + particle.utf8CodeUnitCount, &sight)) {
                return true
            }
        }
        return false
    }
}
