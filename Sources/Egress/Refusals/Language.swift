/// The language in which a caller is told.
package enum Language: String, CaseIterable, Sendable {
    case korean = "ko"
    case english = "en"

    /// Most ranges of an Accept-Language header that are read.
    private static let rangeLimit = 32

    /// The one that Accept-Language weighs most, the first of equals; English where it names
    /// neither.
    package init(accepting headers: [String]) {
        guard !headers.isEmpty else {
            self = .english
            return
        }
        var best: (language: Language, weight: Int)?
        let ranges = headers.joined(separator: ",").split(separator: ",")
        for range in ranges.prefix(Self.rangeLimit) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first?.lowercased().prefix(2),
                let language = Language(rawValue: String(tag))
            else { continue }
            let weight = Self.weight(parts.dropFirst().first { $0.hasPrefix("q=") })
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        self = best?.language ?? .english
    }

    /// `q=0.8` in thousandths; 1000 where it does not stand, 0 where it is no weight.
    private static func weight(_ parameter: String?) -> Int {
        guard let text = parameter?.dropFirst(2) else { return 1_000 }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return 0 }
        if whole == "1" { return 1_000 }
        guard whole == "0", parts.count == 2, (1...3).contains(parts[1].utf8.count),
            let thousandths = Int(parts[1])
        else { return 0 }
        return [100, 10, 1][parts[1].utf8.count - 1] * max(0, thousandths)
    }
}
