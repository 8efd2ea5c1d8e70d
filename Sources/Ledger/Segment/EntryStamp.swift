package import Vocabulary

/// The beginning of every entry, written by the store: `{"sequence":7,"time":"2026-…Z",`.
package struct EntryStamp: Hashable, Sendable {
    package let sequence: UInt64
    package let time: Instant

    package init(sequence: UInt64, time: Instant) {
        self.sequence = sequence
        self.time = time
    }

    /// Longest stamp, in bytes: the largest sequence has 20 digits.
    package static let sizeLimit = before.count + 20 + between.count + 27 + after.count

    /// Bytes that this stamp takes at the beginning of its entry; the body follows.
    package var byteCount: Int {
        var digits = 1
        var left = sequence / 10
        while left > 0 {
            digits += 1
            left /= 10
        }
        return Self.before.count + digits + Self.between.count + 27 + Self.after.count
    }

    static let before = Array(#"{"sequence":"#.utf8)
    static let between = Array(#","time":""#.utf8)
    static let after = Array(#"","#.utf8)

    /// Reads the stamp that `entry` begins with, `nil` if it is not exactly as the store writes.
    package init?(of entry: Span<UInt8>) {
        guard let digits = entry.index(after: Self.before, at: 0) else { return nil }
        var at = digits
        var value: UInt64 = 0
        while at < entry.count, (48...57).contains(entry[at]) {
            let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(UInt64(entry[at] - 48))
            guard !over, !carry else { return nil }
            value = sum
            at += 1
        }
        guard at > digits, entry[digits] != 48 || at == digits + 1,
            let start = entry.index(after: Self.between, at: at), start + 27 <= entry.count,
            entry.index(after: Self.after, at: start + 27) != nil
        else { return nil }
        guard let time = try? Instant(parsing: entry.extracting(start..<start + 27)) else {
            return nil
        }
        self.init(sequence: value, time: time)
    }
}

extension Span<UInt8> {
    /// The index behind `text`, if it stands at `start`.
    fileprivate func index(after text: [UInt8], at start: Int) -> Int? {
        guard count - start >= text.count else { return nil }
        for offset in 0..<text.count where self[start + offset] != text[offset] { return nil }
        return start + text.count
    }
}
