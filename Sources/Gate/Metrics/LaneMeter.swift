internal import Egress
internal import Synchronization
internal import Vocabulary

/// One lane's counts. The lock is its own, so it waits only while somebody reads all of them.
final class LaneMeter: Sendable {
    private let counts = Mutex(Tallies())

    var tallies: Tallies { counts.withLock { $0 } }

    func began(bytes: Int) {
        counts.withLock {
            $0.inFlight += 1
            $0.bytesIn += bytes
        }
    }

    func ended(_ ending: Tallies.Ending, after elapsed: Duration, bytesOut: Int) {
        counts.withLock {
            $0.inFlight -= 1
            $0.bytesOut += bytesOut
            $0.durations.add(elapsed)
            $0.endings[ending, default: 0] += 1
        }
    }

    /// What came was no request, and nobody's.
    func refused(_ fault: FrameFault) {
        let ending = Tallies.Ending(
            verdict: .unauthenticated, reason: fault.reason, service: nil)
        counts.withLock { $0.endings[ending, default: 0] += 1 }
    }

    func recorded(in elapsed: Duration) { counts.withLock { $0.recordings.add(elapsed) } }
    func recordFailed() { counts.withLock { $0.recordFailures += 1 } }
    func openedUpstream() { counts.withLock { $0.upstreamsOpened += 1 } }

    func upset(_ fault: UpstreamFault, at service: ServiceID) {
        counts.withLock { $0.upsets[.init(service: service, fault: fault), default: 0] += 1 }
    }
}
