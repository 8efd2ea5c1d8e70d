internal import Egress
internal import Vocabulary

/// What one lane has counted. Label values come from closed lists and from the configuration, so
/// that no caller can make new ones.
struct Tallies: Sendable {
    /// One kind of end that an exchange can have.
    struct Ending: Hashable {
        let verdict: Verdict
        /// `nil`: it ended as it should.
        let reason: GateReason?
        let service: ServiceID?
    }

    struct Upset: Hashable {
        let service: ServiceID
        let fault: UpstreamFault
    }

    var endings: [Ending: Int] = [:]
    var upsets: [Upset: Int] = [:]
    var durations = Histogram()
    var recordings = Histogram()
    var recordFailures = 0
    var bytesIn = 0
    var bytesOut = 0
    var inFlight = 0
    var upstreamsOpened = 0

    mutating func add(_ other: Tallies) {
        endings.merge(other.endings, uniquingKeysWith: +)
        upsets.merge(other.upsets, uniquingKeysWith: +)
        durations.add(other.durations)
        recordings.add(other.recordings)
        recordFailures += other.recordFailures
        bytesIn += other.bytesIn
        bytesOut += other.bytesOut
        inFlight += other.inFlight
        upstreamsOpened += other.upstreamsOpened
    }
}

/// What was decided about a request at the door.
enum Verdict: String, Sendable {
    /// Not a request, or nobody known: answered at once.
    case unauthenticated
    case refused
    /// Answered by the gate itself.
    case answered
    case forwarded
    /// Decided, but it could not be recorded.
    case unrecorded
}
