import Inspection

/// The texts of one message as if they were one: what only shows across the seam of two parts
/// is found here. It reads the bytes around a seam, not the whole texts again.
struct JoinedTexts {
    /// Bytes on either side of a seam. Far longer than any kind with a bound; of a kind without
    /// one the opening is enough.
    static let reach = 1_024

    private var message: Int?
    private var tail: [UInt8] = []

    /// The findings across the seam before `text`, less those that one side shows by itself and
    /// that are treated there as strictly.
    mutating func crossing(
        _ text: Span<UInt8>, of message: Int, tally: Tally,
        findings: ([UInt8], inout Tally) -> [(Finding, Action)]
    ) -> [Finding] {
        defer { extend(with: text, of: message) }
        guard self.message == message, !tail.isEmpty, !text.isEmpty else { return [] }
        let head = text.extracting(0..<Self.boundary(in: text, before: Self.reach)).array
        let seam = tail.count
        func scan(_ bytes: [UInt8]) -> [(Finding, Action)] {
            var scratch = tally
            return findings(bytes, &scratch)
        }
        let across = scan(tail + head).filter {
            $0.0.range.lowerBound < seam && seam < $0.0.range.upperBound && $0.1 > .note
        }
        guard !across.isEmpty else { return [] }
        let sides =
            scan(tail) + scan(head).map { ($0.0.moved(by: seam), $0.1) }
        return across.filter { crossing in
            !sides.contains {
                $0.0.range.overlaps(crossing.0.range) && $0.1 >= crossing.1
            }
        }
        .map(\.0)
    }

    private mutating func extend(with text: Span<UInt8>, of message: Int) {
        if self.message != message {
            self.message = message
            tail = []
        }
        if text.count >= Self.reach {
            var start = text.count - Self.reach
            while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
            tail = text.extracting(start..<text.count).array
            return
        }
        tail += text.array
        guard tail.count > Self.reach else { return }
        var start = tail.count - Self.reach
        while start < tail.count, tail[start] & 0xC0 == 0x80 { start += 1 }
        tail.removeFirst(start)
    }

    /// The last start of a scalar at or before `limit`.
    private static func boundary(in text: Span<UInt8>, before limit: Int) -> Int {
        guard text.count > limit else { return text.count }
        var at = limit
        while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        return at
    }
}
