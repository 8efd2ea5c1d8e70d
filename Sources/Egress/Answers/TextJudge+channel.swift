import Inspection

extension TextJudge {
    /// Takes the next piece of the channel's text and returns what of it may go out now.
    mutating func push(
        _ piece: Span<UInt8>, to channel: inout AnswerChannel
    ) throws(AnswerFault) -> [UInt8] {
        channel.seen.add(piece)
        return try settle(channel.stream.push(piece, tally: &tally), of: &channel)
    }

    /// Ends the channel's text and returns the rest that may go out.
    mutating func finish(_ channel: inout AnswerChannel) throws(AnswerFault) -> [UInt8] {
        try settle(channel.stream.finish(tally: &tally), of: &channel)
    }

    private mutating func settle(
        _ release: TextStream.Release, of channel: inout AnswerChannel
    ) throws(AnswerFault) -> [UInt8] {
        guard channel.opening == nil else { return [] }
        let changes = try edits(
            of: release.findings,
            placeholders: release.needles.map {
                PlaceholderPlace(entry: $0.needle, range: $0.range)
            }, in: release.text.span, inner: &channel.inner)
        channel.edits += changes.map { $0.moved(by: channel.released) }
        channel.released += release.text.count
        var out: [UInt8] = []
        if changes.isEmpty {
            out = release.text
        } else {
            changes.apply(to: release.text.span, into: &out)
        }
        if let opening = release.opening {
            let standIn = try standIn(for: opening, inner: channel.inner)
            channel.opening = (channel.released, standIn)
            out += standIn
        }
        return out
    }
}
