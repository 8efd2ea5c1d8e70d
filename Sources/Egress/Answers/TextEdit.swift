/// One place of a text and what stands there instead; both decoded.
struct TextEdit: Hashable, Sendable {
    let range: Range<Int>
    let value: [UInt8]

    func moved(by offset: Int) -> TextEdit {
        TextEdit(range: range.lowerBound + offset..<range.upperBound + offset, value: value)
    }
}

extension [TextEdit] {
    /// Appends `text` with these edits, which are in order and never overlap, to `out`.
    func apply(to text: Span<UInt8>, into out: inout [UInt8]) {
        var at = 0
        for edit in self {
            out.append(text, at..<edit.range.lowerBound)
            out += edit.value
            at = edit.range.upperBound
        }
        out.append(text, at..<text.count)
    }
}
