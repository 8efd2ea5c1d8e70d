import Egress
import HTTPTypes
import Hummingbird

/// Sets the language of what a program is told: English, or Korean where it prefers that.
struct AcceptedLanguage: RouterMiddleware {
    typealias Context = ConsoleContext

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = Language(accepted: request.headers[.acceptLanguage])
        return try await next(request, context)
    }
}

extension Language {
    /// The one that `Accept-Language` prefers (RFC 9110, 12.5.4): Korean where its quality is
    /// above English's, or equal and Korean is named first; English in every other case. `*` is
    /// as good as naming English, not Korean.
    init(accepted header: String?) {
        var korean: (quality: Int, place: Int)?
        var english: (quality: Int, place: Int)?
        var rest = 0
        let ranges = (header ?? "").prefix(Self.headerLimit).split(separator: ",")
        for (place, range) in ranges.enumerated() {
            guard let (language, quality) = Self.range(range) else { continue }
            switch language {
            case "ko" where quality > korean?.quality ?? -1: korean = (quality, place)
            case "en" where quality > english?.quality ?? -1: english = (quality, place)
            case "*": rest = max(rest, quality)
            default: continue
            }
        }
        let other = english ?? (rest, Int.max)
        guard let korean, korean.quality > 0, korean.quality >= other.quality else {
            self = .english
            return
        }
        self =
            korean.quality > other.quality || korean.place < other.place ? .korean : .english
    }

    /// Characters of the header that are read; a browser's has some fifty.
    private static var headerLimit: Int { 1000 }

    /// The language of `ko-KR;q=0.8`, without its region, and its quality in thousandths; `nil`
    /// for what is none.
    private static func range(_ text: Substring) -> (language: String, quality: Int)? {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
            .map { trimmed($0).lowercased() }
        guard (1...2).contains(parts.count), let name = parts.first else { return nil }
        let language = String(name.prefix { $0 != "-" })
        guard parts.count == 2 else { return (language, 1000) }
        guard parts[1].hasPrefix("q="), let quality = quality(parts[1].dropFirst(2)) else {
            return nil
        }
        return (language, quality)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    /// `0`, `1`, or with up to three decimals, in thousandths.
    private static func quality(_ text: Substring) -> Int? {
        let digits = Array(text.utf8)
        guard let first = digits.first, (1...5).contains(digits.count),
            first == UInt8(ascii: "0") || first == UInt8(ascii: "1"),
            digits.count == 1 || digits[1] == UInt8(ascii: ".")
        else { return nil }
        var value = Int(first - UInt8(ascii: "0")) * 1000
        for (digit, unit) in zip(digits.dropFirst(2), [100, 10, 1]) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value += Int(digit - UInt8(ascii: "0")) * unit
        }
        return value <= 1000 ? value : nil
    }
}
