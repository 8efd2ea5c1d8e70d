/// Finds the long runs of base64 and hex in a window, in order, while passing over most bytes of
/// ordinary text: a line of 60 such characters cannot hide between probes 60 bytes apart.
struct RunFinder: Sendable {
    enum Step {
        /// No run ends before this place.
        case clear(upTo: Int)
        /// The run that is open may end here; what has come does not tell.
        case open(Int)
        case run(EncodedRun)
    }

    /// Bytes that are looked through at once.
    static let stretch = 65_536

    /// Where what may become a run starts; `nil` if nothing may.
    private(set) var openStart: Int?
    /// All before it is settled; the byte before it is in no run, or `isContinued`.
    var place = 0
    /// What starts at `place` is a further piece of a long run.
    var isContinued = false
    /// Base64 characters of the run before its overlap and before `place`, modulo 4.
    var overlapPhase = 0
    var phase = 0
    /// How far what starts at `place` has been measured, and where its line began.
    var measured = 0
    var lineStart = 0
    var decided: EncodedRun?

    /// Returns the next run, the same one until `pass` is called.
    mutating func next(in window: Span<UInt8>, isFinal: Bool) -> Step {
        openStart = nil
        while decided == nil {
            if !isContinued {
                switch findLine(in: window) {
                case .found: if place > measured { (measured, lineStart) = (place, place) }
                case .notYet: return .clear(upTo: place)
                case .tail:
                    if place < window.count, !isFinal { openStart = place }
                    return .clear(upTo: window.count)
                }
            }
            guard measure(window, isFinal: isFinal) else {
                openStart = place
                return .open(measured)
            }
        }
        guard let run = decided else { return .clear(upTo: window.count) }
        openStart = run.range.lowerBound
        return .run(run)
    }

    /// Leaves the run that `next` has given.
    mutating func pass() {
        decided = nil
        openStart = nil
    }

    /// Counts places from `count` bytes further on.
    mutating func drop(_ count: Int) {
        place -= count
        measured -= count
        lineStart -= count
        if let run = decided { decided = run.moved(by: -count) }
        if let start = openStart { openStart = start - count }
    }
}
