/// The last event of a text: its bytes as they went out, and which string in them is the piece.
struct EventTemplate: Sendable {
    let name: [UInt8]?
    let data: [UInt8]
    /// The string with its quotes.
    let piece: Range<Int>

    /// - Parameters:
    ///   - piece: the string in `data` before `edits`, with its quotes.
    init(name: [UInt8]?, data: Span<UInt8>, piece: Range<Int>, edits: [DataEdit]) {
        var bytes: [UInt8] = []
        edits.apply(to: data, into: &bytes)
        self.data = bytes
        self.name = name
        var (lower, upper) = (piece.lowerBound, piece.upperBound)
        for edit in edits {
            let growth = edit.bytes.count - edit.range.count
            if edit.range.upperBound <= piece.lowerBound { lower += growth }
            if edit.range.upperBound <= piece.upperBound { upper += growth }
        }
        self.piece = lower..<upper
    }
}
