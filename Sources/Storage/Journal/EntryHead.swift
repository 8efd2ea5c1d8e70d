import Ledger
import Vocabulary

/// What stands before an entry's event, read from the one form in which this store writes it:
/// the stamp, then `"kind":"…","by":"…","via":"…","event":` without a space or an escape.
struct EntryHead {
    let kind: String
    let by: PersonID
    let via: JournalEntry.Way
    /// Where the event's own bytes stand in the entry.
    let event: Range<Int>

    /// `nil` for an entry of any other form, which may be sound all the same.
    init?(of entry: Span<UInt8>, behind stamp: EntryStamp) {
        guard let kind = entry.word(after: Self.kind, at: stamp.byteCount),
            let by = entry.word(after: Self.by, at: kind.end),
            let via = entry.word(after: Self.via, at: by.end),
            let start = entry.index(after: Self.event, at: via.end),
            start < entry.count - 1, entry[entry.count - 1] == UInt8(ascii: "}"),
            let person = try? PersonID(parsing: by.text),
            let way = JournalEntry.Way(rawValue: via.text)
        else { return nil }
        self.kind = kind.text
        self.by = person
        self.via = way
        event = start..<entry.count - 1
    }

    private static let kind = Array(#""kind":""#.utf8)
    private static let by = Array(#"","by":""#.utf8)
    private static let via = Array(#"","via":""#.utf8)
    private static let event = Array(#"","event":"#.utf8)
}

extension Span<UInt8> {
    /// The index behind `text`, if it stands at `start`.
    fileprivate func index(after text: [UInt8], at start: Int) -> Int? {
        guard count - start >= text.count else { return nil }
        for offset in text.indices where self[start + offset] != text[offset] { return nil }
        return start + text.count
    }

    /// The letters, digits and `-._` that stand behind `text`, up to whatever ends them.
    fileprivate func word(after text: [UInt8], at start: Int) -> (text: String, end: Int)? {
        guard let first = index(after: text, at: start) else { return nil }
        var end = first
        while end < count, self[end].isOfWord { end += 1 }
        // SAFETY: the buffer is read inside the closure only.
        let word = unsafe extracting(first..<end).withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
        return (word, end)
    }
}

extension UInt8 {
    fileprivate var isOfWord: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
            || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
    }
}
