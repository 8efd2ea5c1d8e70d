/// Text of our own making: Korean and English prose, logs, and values of every kind among them.
struct Corpus {
    static let korean = [
        "이번", "점검에서는", "서버의", "설정을", "확인하고", "취약점을", "조치하였습니다.", "담당자는", "보고서를",
        "작성하여", "위원회에", "제출한다.", "네트워크", "구간의", "로그를", "분석한", "결과", "이상", "징후가",
        "발견되지", "않았다.", "다음", "분기에", "다시", "평가할", "예정이며,", "기한은", "별도로", "정한다.",
    ]
    static let english = [
        "the", "server", "was", "patched", "before", "noon", "and", "review", "of", "findings",
        "shows", "no", "regression;", "In", "addition,", "Configuration", "drift", "is", "low.",
        "We", "recommend", "rotating", "keys", "each", "quarter", "(see", "appendix).", "It", "can",
    ]
    /// Values of every kind; those without a greatest length are in `unbounded`.
    static let values = [
        "960121-1234567", "9601211021413", "주민번호 050912-2000019", "911124-5678901",
        "M123A4567", "여권 S87654321", "13-22-123456-12", "282212345612", "104-86-56659",
        "1048656659", "4111 1111 1111 1111", "378282246310005", "010-1234-5678",
        "+82 10-1234-5678", "01012345678", "gildong.hong@example.co.kr", "a_b+c@mail.example.com",
        "AKIAIOSFODNN7EXAMPLE", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "xoxb-123456789012-123456789012-abcdefghijklmnopqrstuvwx",
        "sk-proj-abcdefghijklmnopT3BlbkFJabcdefghijklmnop0123456789",
        "sk-ant-api03-abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789-AA",
        "sumun_abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ", "[대외비]", "대외비", "기밀로",
        "CONFIDENTIAL", "９６０１２１－１２３４５６７", "96\u{200B}0121\u{2060}-\u{FEFF}1234567",
        "960121\u{2013}1234567", "\\u0039\\u0036\\u0030121-1234567", "٩٦٠١٢١-١٢٣٤٥٦٧",
        "aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYab",
        "IOqwhOuvvOuTseuhneuyiO2YuDogOTYwMTIxLTEyMzQ1NjcsIO2ctOuMgO2PsDogMDEwLTEyMzQtNTY3OAo=",
        "202401011230", "550e8400-e29b-41d4-a716-446655440000", "2024-01-01T12:30:11.123Z",
        "d670460b4b4aece5915caf5c68d12f560a9fe3e4", "10.0.0.1", "[RRN-1]", "[CARD-12]", "“인용”",
        "/usr/share/doc/some-package/with-a-rather-long-path/that-goes-on/and-on/README.md",
    ]
    static let unbounded = [
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAA\n-----END PRIVATE KEY-----",
    ]

    var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// Prose of about `count` bytes; every `every`th word or so is a value.
    mutating func text(_ count: Int, every: Int, unbounded: Bool = true) -> [UInt8] {
        let values = Corpus.values + (unbounded ? Corpus.unbounded : [])
        let gaps = [" ", " ", " ", " ", "\n", ", ", "", ": ", "\u{00A0}"]
        var out: [UInt8] = []
        while out.count < count {
            let words = Bool.random(using: &dice) ? Corpus.korean : Corpus.english
            let isValue = Int.random(in: 0..<every, using: &dice) == 0
            let word = (isValue ? values : words).randomElement(using: &dice) ?? ""
            out += Array(word.utf8)
            out += Array((gaps.randomElement(using: &dice) ?? " ").utf8)
        }
        return out
    }

    /// Prose as people write it: plain characters, a value in a thousand words.
    mutating func plain(_ count: Int) -> [UInt8] {
        var out: [UInt8] = []
        var isKorean = true
        while out.count < count {
            if Int.random(in: 0..<12, using: &dice) == 0 { isKorean.toggle() }
            let words = isKorean ? Corpus.korean : Corpus.english
            let isValue = Int.random(in: 0..<1_000, using: &dice) == 0
            let word = isValue ? Corpus.values[Int.random(in: 0..<27, using: &dice)] : nil
            out += Array((word ?? words.randomElement(using: &dice) ?? "").utf8)
            out.append(Int.random(in: 0..<15, using: &dice) == 0 ? 0x0A : 0x20)
        }
        return out
    }

    /// Pieces of values and of what values are made of, thrown together.
    mutating func fragments(_ count: Int) -> [UInt8] {
        let glue = [
            "-", " ", ".", "@", "_", "\n", "0", "12", "345", "010", "6789", "960121", "1234567",
            "a", "M", "com", "eyJ", "sk", "ghp", "-----", "BEGIN ", "PRIVATE KEY", "\\", "u0030",
            "\u{200B}", "－", "１", "가", "대", "외", "비", "기", "밀", "주민", "card", "[", "]", "=",
            "\u{00AD}", "\0", "/", "AKIA", "+82", "(", ")", "aGVsbG8gOTYwMTIxLTEyMzQ1Njcg", "😀",
        ]
        var out: [UInt8] = []
        for _ in 0..<count {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0:
                out += Array(
                    ((Corpus.values + Corpus.unbounded).randomElement(using: &dice) ?? "").utf8)
            case 1: out.append(UInt8.random(in: 0...255, using: &dice))
            default:
                let piece = Array((glue.randomElement(using: &dice) ?? "").utf8)
                for _ in 0..<([1, 1, 1, 1, 2, 5, 30].randomElement(using: &dice) ?? 1) {
                    out += piece
                }
            }
        }
        return out
    }

    /// Cuts of a text of `count` bytes into pieces of 1 to `most` bytes.
    mutating func cuts(_ count: Int, most: Int) -> [Int] {
        var cuts: [Int] = []
        var place = 0
        while true {
            place += Int.random(in: 1...most, using: &dice)
            guard place < count else { return cuts }
            cuts.append(place)
        }
    }
}
