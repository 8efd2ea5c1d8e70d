/// One text that arrives in pieces: the same findings and bytes as the whole, however it is cut.
package struct TextStream: Sendable {
    /// Normalised bytes kept behind what is held, for decisions that look back: 40 characters of
    /// context, a run's overlap.
    static let lookback = 1_024
    /// Bytes by which the window may grow before it is cut.
    private static let slack = 8_192

    /// What has come and is not released.
    private var given: [UInt8] = []
    /// How much of `given` the window holds.
    private var readCount = 0
    /// What `given` reads as, with some of what went before.
    private var window: [UInt8] = []
    private var map = OffsetMap()
    private var normaliser = Normaliser()
    private var scan: Scan
    private var needles: NeedleSearch
    /// Findings in places of `given`.
    private var waiting: [Finding] = []
    private var isOver = false
    private let holdLimit: Int

    /// - Parameters:
    ///   - needles: literal strings (placeholders to restore) that are reported where they stand.
    ///   - withholding: kinds without a bound after whose opening nothing more is released.
    package init(
        _ inspector: Inspector, needles: [[UInt8]] = [], withholding: KindSet = .unbounded
    ) {
        self.init(inspector, needles: needles, withholding: withholding, holdLimit: .max)
    }

    /// As above, but releases at the latest when `holdLimit` bytes are held: wrong on purpose, so
    /// that a test can show that the hold is needed.
    package init(
        _ inspector: Inspector, needles: [[UInt8]] = [], withholding: KindSet = .unbounded,
        holdLimit: Int
    ) {
        scan = Scan(inspector, withholding: withholding.intersection(.unbounded))
        self.needles = NeedleSearch(needles)
        self.holdLimit = holdLimit
    }

    /// Bytes held back now.
    package var heldCount: Int { given.count }

    /// Takes the next piece and returns what is decided by now.
    package mutating func push(_ text: Span<UInt8>, tally: inout Tally) -> Release {
        guard !isOver else { return Release() }
        unsafe text.withUnsafeBufferPointer { unsafe given.append(contentsOf: $0) }
        return advance(isFinal: false, &tally)
    }

    package mutating func push(_ text: [UInt8], tally: inout Tally) -> Release {
        push(text.span, tally: &tally)
    }

    /// Says that the text ends here and returns the rest.
    package mutating func finish(tally: inout Tally) -> Release {
        guard !isOver else { return Release() }
        defer { isOver = true }
        return advance(isFinal: true, &tally)
    }

    private mutating func advance(isFinal: Bool, _ tally: inout Tally) -> Release {
        look(isFinal: isFinal, &tally)
        waiting += scan.takeFindings().map(inGiven)
        let isEnd = isFinal && scan.opening == nil
        var release = release(upTo: isEnd ? given.count : decidedEnd())
        if let opening = scan.opening {
            isOver = true
            release.opening = Finding(
                kind: opening.kind, grade: opening.grade, reasons: opening.reasons,
                range: release.text.count..<release.text.count, ordinal: opening.ordinal)
            given.removeAll()
        }
        return release
    }

    /// Reads what has come and decides what can be decided in it.
    private mutating func look(isFinal: Bool, _ tally: inout Tally) {
        // Copies of the array headers: a span of a property would lock the whole value.
        let given = given
        readCount = normaliser.read(
            given.span, from: readCount, isFinal: isFinal, into: &window, &map)
        needles.advance(over: given.span, isFinal: isFinal)
        let window = window
        scan.advance(over: window.span, isFinal: isFinal, tally: &tally)
    }

    /// The finding in places of `given`.
    private func inGiven(_ finding: Finding) -> Finding {
        let range = map.start(of: finding.range.lowerBound)..<map.end(of: finding.range.upperBound)
        let isChanged = map.isChanged(in: finding.range)
        return Finding(
            kind: finding.kind, grade: finding.grade,
            reasons: isChanged ? finding.reasons.union(.normalised) : finding.reasons,
            range: range, ordinal: finding.ordinal)
    }

    /// The end of what can be released without cutting anything.
    private func decidedEnd() -> Int {
        var end = scan.hold == window.count ? readCount : map.start(of: scan.hold)
        var last = -1
        while end != last {
            last = end
            end = needles.whole(before: end)
            for finding in waiting where finding.range.contains(end) {
                end = finding.range.lowerBound
            }
        }
        return max(end, given.count - min(holdLimit, given.count))
    }

    private mutating func release(upTo end: Int) -> Release {
        var release = Release()
        guard end > 0 else { return release }
        release.text = [UInt8](given[..<end])
        release.needles = needles.take(upTo: end)
        if !waiting.isEmpty {
            release.findings =
                waiting.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= end }.inOrder
            waiting = waiting.filter { $0.range.lowerBound >= end }.map { $0.moved(by: -end) }
        }
        given.removeFirst(end)
        readCount -= end
        let past = max(0, scan.hold - TextStream.lookback)
        let cut = past > TextStream.slack ? past : 0
        if cut > 0 {
            window.removeFirst(cut)
            scan.drop(cut)
        }
        map.drop(normal: cut, given: end)
        return release
    }
}
