import Inspection

/// The tag that keeps a request's placeholders apart from text that already looks like one.
struct PlaceholderTag {
    private static let starts = Kind.allCases.map { Array("[\($0.placeholderName)-".utf8) }
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    private static let length = 4

    private var hasLookAlike = false
    private var taken: Set<[UInt8]> = []

    /// Tags of one text that are remembered; more look-alikes than there are tags to try.
    private static let takenLimit = 10_000

    /// Looks for placeholders in `text`.
    mutating func read(_ text: Span<UInt8>) {
        for at in 0..<text.count where text[at] == UInt8(ascii: "[") {
            for start in Self.starts where Self.stands(start, in: text, at: at) {
                hasLookAlike = true
                remember(text, from: at + start.count)
            }
        }
    }

    /// `-x` and four characters made of `random`, none that the text bears; empty where nothing
    /// looks like a placeholder.
    func suffix(random: UInt64) -> [UInt8] {
        guard hasLookAlike else { return [] }
        var seed = random
        while true {
            var value = seed
            var tag: [UInt8] = [UInt8(ascii: "x")]
            for _ in 0..<Self.length {
                tag.append(Self.digits[Int(value % 36)])
                value /= 36
            }
            if !taken.contains(tag) { return [UInt8(ascii: "-")] + tag }
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        }
    }

    /// Keeps the tag of `…1-x7k2q]`, if there is one.
    private mutating func remember(_ text: Span<UInt8>, from start: Int) {
        var at = start
        while at < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[at]) {
            at += 1
        }
        guard at + 1 + Self.length < text.count, text[at] == UInt8(ascii: "-"),
            taken.count < Self.takenLimit
        else { return }
        taken.insert(text.extracting(at + 1..<at + 2 + Self.length).array)
    }

    private static func stands(_ needle: [UInt8], in text: Span<UInt8>, at: Int) -> Bool {
        guard at + needle.count <= text.count else { return false }
        for index in 0..<needle.count where text[at + index] != needle[index] { return false }
        return true
    }
}
