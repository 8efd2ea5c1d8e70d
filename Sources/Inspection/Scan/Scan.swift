/// The one forward pass that finds everything, over a window that may grow.
///
/// Whole texts and streams use the same scan: a whole text is a window that is final at once.
/// The scan goes from trigger to trigger, decides each by itself, and stops where a decision
/// needs what has not come.
struct Scan: Sendable {
    let inspector: Inspector
    let withholding: KindSet
    /// The next byte to look at.
    var position = 0
    /// Keys and blocks found reach to here; runs inside them are theirs.
    var covered = 0
    var runs = RunFinder()
    /// Findings in window places, not yet taken.
    var findings: [Finding] = []
    /// The opening after which nothing more is decided, in window places.
    var opening: Finding?
    /// Bytes from here on may still belong to a value that is not decided.
    private(set) var hold = 0

    init(_ inspector: Inspector, withholding: KindSet) {
        self.inspector = inspector
        self.withholding = withholding
    }

    /// Decides what can be decided in `window`.
    mutating func advance(over window: Span<UInt8>, isFinal: Bool, tally: inout Tally) {
        guard opening == nil else { return }
        var stuck: Int?
        scanning: while true {
            let step = nextRun(in: window, isFinal: isFinal)
            let limit =
                switch step {
                case .clear(let end), .open(let end): end
                case .run(let run): run.range.upperBound
                }
            stuck = passTriggers(in: window, upTo: limit, isFinal: isFinal, tally: &tally)
            if stuck != nil || opening != nil { break }
            switch step {
            case .run(let run):
                read(run, in: window, tally: &tally)
                runs.pass()
            case .clear(let end): if end >= window.count { break scanning }
            case .open(let end):
                // INVARIANT(one-order): nothing behind a run is decided before the run.
                if end < window.count { stuck = end }
                break scanning
            }
        }
        settleHold(window, stuck: stuck, isFinal: isFinal)
    }

    private mutating func nextRun(in window: Span<UInt8>, isFinal: Bool) -> RunFinder.Step {
        inspector.decodes ? runs.next(in: window, isFinal: isFinal) : .clear(upTo: window.count)
    }

    mutating func takeFindings() -> [Finding] {
        defer { findings.removeAll(keepingCapacity: true) }
        return findings
    }

    /// Counts places from `count` bytes further on.
    mutating func drop(_ count: Int) {
        position -= count
        covered -= count
        hold -= count
        runs.drop(count)
    }

    /// INVARIANT(nothing-early): no byte before `hold` can become part of a value later.
    private mutating func settleHold(_ window: Span<UInt8>, stuck: Int?, isFinal: Bool) {
        if isFinal, opening == nil {
            hold = window.count
            return
        }
        let place = opening?.range.lowerBound ?? stuck ?? window.count
        hold = min(place, runs.openStart ?? place)
        // Nothing goes on over an opening but a run that began before it.
        guard opening == nil else { return }
        hold = min(hold, Scan.startOfWord(window, endingAt: place))
        if stuck != nil, place < window.count, window[place] == Marking.trigger {
            hold = min(hold, place - Marking.reachBefore)
        }
        if place == window.count { hold = min(hold, Scan.startOfPart(window)) }
        hold = max(hold, 0)
    }

    /// Where the letters, digits and `._%+-` that end at `end` start: the local part of an
    /// address, the beginning of a key, the letter of a passport number.
    private static func startOfWord(_ window: Span<UInt8>, endingAt end: Int) -> Int {
        var start = end
        while start > 0, end - start < EmailAddress.localLimit, window[start - 1].isLocalPart {
            start -= 1
        }
        return start
    }

    /// Where a character that is not all there starts at the window's end, and 대 before it.
    private static func startOfPart(_ window: Span<UInt8>) -> Int {
        var start = window.count
        while start > 0, window.count - start < 3, window[start - 1] & 0xC0 == 0x80 { start -= 1 }
        let lead = window.before(start)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        start = window.count - start + 1 < length ? start - 1 : window.count
        var sight = Sight(isFinal: true)
        return start >= 3 && window.has("대", at: start - 3, &sight) ? start - 3 : start
    }
}
