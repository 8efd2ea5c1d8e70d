/// An e-mail address, found at its `@`.
enum EmailAddress {
    /// RFC 5321 4.5.3.1: at most 64 bytes before the `@` and 255 behind it.
    static let localLimit = 64
    static let domainLimit = 255
    private static let labelLimit = 63

    static func match(_ window: Span<UInt8>, at sign: Int, _ sight: inout Sight) -> Match? {
        let start = localStart(window, sign)
        guard start < sign, window.before(sign) != UInt8(ascii: ".") else { return nil }
        guard let end = domainEnd(window, from: sign + 1, &sight) else { return nil }
        let grade = grade(window, sign, end)
        return Match(.email, start..<end, [], grade)
    }

    private static func localStart(_ window: Span<UInt8>, _ sign: Int) -> Int {
        var start = sign
        while start > 0, sign - start < localLimit, window[start - 1].isLocalPart { start -= 1 }
        while start < sign, !window[start].isAlphanumeric, window[start] != 0x5F { start += 1 }
        return start
    }

    /// The end of the longest run of labels that closes with a top-level domain.
    private static func domainEnd(
        _ window: Span<UInt8>, from start: Int, _ sight: inout Sight
    ) -> Int? {
        var end: Int?
        var label = start
        var isFirst = true
        while let labelEnd = endOfLabel(window, from: label, start, &sight) {
            if !isFirst, isTopLevel(window, label, labelEnd) { end = labelEnd }
            guard window.at(labelEnd, &sight) == UInt8(ascii: ".") else { break }
            isFirst = false
            label = labelEnd + 1
        }
        return end
    }

    private static func endOfLabel(
        _ window: Span<UInt8>, from label: Int, _ start: Int, _ sight: inout Sight
    ) -> Int? {
        var end = label
        while end - label <= labelLimit, end - start <= domainLimit {
            let byte = window.at(end, &sight)
            guard byte.isAlphanumeric || byte == 0x2D else { break }
            end += 1
        }
        guard end - label <= labelLimit, end - start <= domainLimit else { return nil }
        while end > label, window.before(end) == 0x2D { end -= 1 }
        return end > label && window[label] != 0x2D ? end : nil
    }

    /// Two letters or more, or a punycode label.
    private static func isTopLevel(_ window: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 2 else { return false }
        var sight = Sight(isFinal: true)
        if window.has("xn--", at: start, &sight) { return true }
        return (start..<end).allSatisfy { window[$0].isLetter }
    }

    /// `unit@2.service` and `icon@2x.png` have the shape of an address too.
    private static func grade(_ window: Span<UInt8>, _ sign: Int, _ end: Int) -> Grade {
        var dot = end
        while dot > sign, window[dot - 1] != UInt8(ascii: ".") { dot -= 1 }
        var sight = Sight(isFinal: true)
        let isFile = fileEndings.contains { ending in
            ending.utf8CodeUnitCount == end - dot && window.has(ending, at: dot, &sight)
        }
        return isFile ? .possible : .certain
    }

    private static let fileEndings: [StaticString] = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "ts", "css", "html", "json", "py",
        "service", "socket", "timer", "mount", "target", "slice", "conf", "log", "txt", "md",
        "so", "sh", "tgz", "zip", "whl", "jar",
    ]
}
