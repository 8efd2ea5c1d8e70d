import Inspection

/// An event of which everything was found fit to pass but for the one piece of text that it
/// carries: the next event nearly always differs from it in that piece alone, and then need not
/// be read again.
struct EventTwin: Sendable {
    private let name: [UInt8]?
    private let before: [UInt8]
    private let after: [UInt8]
    /// The text that the piece belongs to.
    let key: ChannelKey

    init(name: [UInt8]?, data: Span<UInt8>, piece: JSONToken, key: ChannelKey) {
        self.name = name
        before = data.copied(0..<piece.contentRange.lowerBound)
        after = data.copied(piece.contentRange.upperBound..<data.count)
        self.key = key
    }

    /// The piece of `data` without its quotes, if all around it is the same and it is a string
    /// without escapes.
    func piece(of data: Span<UInt8>, name: [UInt8]?) -> Range<Int>? {
        let start = before.count
        let end = data.count - after.count
        guard start <= end, self.name == name,
            data.extracting(0..<start).isEqual(to: before.span),
            data.extracting(end..<data.count).isEqual(to: after.span)
        else { return nil }
        // With its quotes it must be one JSON string and nothing more.
        let string = data.extracting(start - 1..<end + 1)
        var scanner = JSONScanner(limits: JSONLimits(bytes: string.count))
        guard let token = try? scanner.next(in: string), token.kind == .string,
            token.range.count == string.count, !token.isEscaped
        else { return nil }
        return start..<end
    }
}
