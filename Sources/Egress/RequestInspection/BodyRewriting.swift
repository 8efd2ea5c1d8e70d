import Inspection

/// The body as it is sent: the body as received, with raw ranges replaced and every other byte
/// as it was.
struct BodyRewriting {
    private struct Splice {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    private var splices: [Splice] = []
    private(set) var placeholders = Placeholders()

    var isNothing: Bool { splices.isEmpty }

    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
        splices.append(Splice(range: range, bytes: bytes))
    }

    /// Puts masks and placeholders in the place of what was found. Edits come in order of place.
    mutating func replace(
        _ edits: [BodyEdit], leaves: [RequestReading.Leaf], in body: Span<UInt8>,
        random: @autoclosure () -> UInt64
    ) {
        guard !edits.isEmpty else { return }
        var tag = PlaceholderTag()
        if edits.contains(where: { $0.action == .pseudonymise }) {
            for leaf in leaves where leaf.token.kind != .number {
                if leaf.token.isEscaped {
                    let text = JSONText(leaf.token, in: body)
                    tag.read(text.bytes.span)
                } else {
                    tag.read(body.extracting(leaf.token.contentRange))
                }
            }
        }
        var names = PlaceholderNames(suffix: tag.suffix(random: random()))
        for edit in edits {
            // Neither a mask nor a placeholder has a character that JSON escapes but what the
            // value itself brought along.
            let shown =
                edit.action == .mask ? edit.masked : names.name(of: edit.original, edit.kind)
            var escaped: [UInt8] = []
            JSONWriter.appendEscaped(shown.span, to: &escaped)
            replace(edit.range, with: escaped)
        }
        placeholders = Placeholders(names.entries)
    }

    func apply(to body: [UInt8]) -> [UInt8] {
        guard !splices.isEmpty else { return body }
        var out: [UInt8] = []
        out.reserveCapacity(body.count + splices.reduce(0) { $0 + $1.bytes.count })
        var at = 0
        for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            out += body[at..<splice.range.lowerBound]
            out += splice.bytes
            at = splice.range.upperBound
        }
        out += body[at...]
        return out
    }
}
