/// Text made for measuring: the same for the same seed, and no real person's.
struct Corpus {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Sentences in Korean and English, a number in some, a value now and then.
    mutating func prose(bytes count: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(count + 1_024)
        while out.count < count {
            let words = Self.languages[next(in: Self.languages.count)]
            for place in 0..<(6 + next(in: 12)) {
                if place > 0 { out.append(UInt8(ascii: " ")) }
                out += words[next(in: words.count)].utf8
            }
            switch next(in: 40) {
            case 0: out += " \(next(in: 10_000))".utf8
            case 1: out += " (2026-\(1 + next(in: 9))-\(1 + next(in: 27)))".utf8
            case 2: out += " user\(next(in: 100))@example.com".utf8
            default: break
            }
            out += next(in: 8) == 0 ? ".\n".utf8 : ". ".utf8
        }
        return out
    }

    /// Lines of a server's log: most of their bytes are digits.
    mutating func log(bytes count: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(count + 1_024)
        while out.count < count {
            let line =
                "2026-06-\(digits(2)) 12:\(digits(2)):11.\(digits(6)) 10.\(digits(2)).3.\(digits(2)) "
                + "\(digits(5)) id=\(digits(10)) status=\(digits(3)) bytes=\(digits(5)) "
                + "ts=17\(digits(11)) span=\(digits(16)) \(digits(3)) \(digits(4))\n"
            out += line.utf8
        }
        return out
    }

    private mutating func digits(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(0x30 + next(in: 10)) }, as: UTF8.self)
    }

    /// SplitMix64.
    private mutating func next(in bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }

    private static let languages: [[String]] = [
        [
            "취약점을", "점검한", "결과", "입력값의", "길이를", "확인하지", "않고", "복사하는", "함수가",
            "발견되어", "수정을", "권고합니다", "해당", "서버는", "내부망에", "있으며", "외부에서", "접근할",
            "수", "없으나", "권한", "상승이", "가능합니다", "로그를", "보면", "반복된", "인증", "실패가",
            "나타납니다", "조치", "기한은", "이번", "주입니다",
        ],
        [
            "the", "function", "copies", "a", "buffer", "whose", "length", "comes", "from", "the",
            "peer", "and", "never", "checks", "it", "against", "what", "was", "allocated", "so",
            "that", "an", "attacker", "could", "write", "past", "its", "end", "we", "suggest",
            "refusing", "longer", "messages", "before", "they", "are", "read",
        ],
    ]
}
