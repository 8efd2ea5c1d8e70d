import Inspection

/// All that a stream gave, put together again.
struct Streamed: Equatable {
    var text: [UInt8] = []
    var findings: [Finding] = []
    var needles: [TextStream.NeedleMatch] = []
    var opening: Finding?
    var mostHeld = 0

    static func == (left: Streamed, right: Streamed) -> Bool {
        left.text == right.text && left.findings == right.findings
            && left.needles == right.needles && left.opening == right.opening
    }

    mutating func take(_ release: TextStream.Release) {
        let base = text.count
        findings += release.findings.map { $0.moved(by: base) }
        needles += release.needles.map { $0.moved(by: base) }
        text += release.text
        if let opening = release.opening { self.opening = opening.moved(by: base) }
    }
}

extension TextStream {
    /// Pushes `text` cut at `cuts` and returns all that comes out.
    mutating func run(_ text: [UInt8], cuts: some Sequence<Int>) -> Streamed {
        var streamed = Streamed()
        var tally = Tally()
        var start = 0
        for cut in Array(cuts) + [text.count] {
            streamed.take(push(text.span.extracting(start..<cut), tally: &tally))
            streamed.mostHeld = max(streamed.mostHeld, heldCount)
            start = cut
        }
        streamed.take(finish(tally: &tally))
        return streamed
    }
}

/// A stream over one text, cut at `cuts`.
func stream(
    _ text: [UInt8], cuts: some Sequence<Int>, inspector: Inspector = Inspector(),
    needles: [String] = [], withholding: KindSet = []
) -> Streamed {
    var stream = TextStream(
        inspector, needles: needles.map { Array($0.utf8) }, withholding: withholding)
    return stream.run(text, cuts: cuts)
}
