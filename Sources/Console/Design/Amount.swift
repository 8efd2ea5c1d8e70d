import Egress
import Vocabulary

/// Numbers, sums and times as pages show them.
enum Amount {
    /// `12345` as `12,345`.
    static func grouped(_ number: Int64) -> String {
        let digits = Array(String(number.magnitude))
        var out = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return out
    }

    /// Korean in units of 조, 억 and 만, English in digits; both exact.
    static func won(_ won: Won, in language: Language) -> String {
        guard language == .korean else { return "KRW " + grouped(won.amount) }
        let units: [(name: String, size: Int64)] = [
            ("조", 1_000_000_000_000), ("억", 100_000_000), ("만", 10_000), ("", 1),
        ]
        var rest = won.amount
        var parts: [String] = []
        for unit in units where rest >= unit.size {
            parts.append(grouped(rest / unit.size) + unit.name)
            rest %= unit.size
        }
        return (parts.isEmpty ? "0" : parts.joined(separator: " ")) + "원"
    }

    /// Date and minute in Korea: `2026-07-20 14:05`.
    static func time(_ instant: Instant) -> String {
        let day = KoreanDate(of: instant)
        let minutes = (instant - day.start).components.seconds / 60
        return "\(day) \(pair(minutes / 60)):\(pair(minutes % 60))"
    }

    private static func pair(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
