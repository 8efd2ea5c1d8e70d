internal import NIOCore

/// For whom a passage waits, and how long it still does.
struct Patience {
    private enum Wait {
        case nobody
        case connection(until: NIODeadline)
        case firstByte(until: NIODeadline)
        case more(until: NIODeadline)
        case caller(until: NIODeadline)
    }

    enum Exhausted: Equatable {
        case upstream(UpstreamFault)
        case caller
    }

    private var wait = Wait.nobody
    private let deadlines: GateTimes
    private let end: NIODeadline

    init(deadlines: GateTimes, began: NIODeadline) {
        self.deadlines = deadlines
        end = began + TimeAmount(deadlines.exchange)
    }

    mutating func awaitConnection(at now: NIODeadline) {
        wait = .connection(until: now + TimeAmount(deadlines.connect))
    }

    mutating func awaitFirstByte(at now: NIODeadline) {
        wait = .firstByte(until: now + TimeAmount(deadlines.firstByte))
    }

    mutating func awaitMore(at now: NIODeadline) {
        wait = .more(until: now + TimeAmount(deadlines.upstreamIdle))
    }

    mutating func awaitCaller(at now: NIODeadline) {
        wait = .caller(until: now + TimeAmount(deadlines.stalledReader))
    }

    /// The caller takes bytes again; true when the passage had waited for that.
    mutating func callerIsReady(at now: NIODeadline) -> Bool {
        guard case .caller = wait else { return false }
        awaitMore(at: now)
        return true
    }

    func exhausted(at now: NIODeadline) -> Exhausted? {
        switch wait {
        case .nobody: return nil
        case .connection(let until) where now >= until: return .upstream(.unreachable)
        case .firstByte(let until) where now >= until: return .upstream(.timeout)
        case .more(let until) where now >= until: return .upstream(.timeout)
        case .caller(let until) where now >= until: return .caller
        default: return now >= end ? .upstream(.timeout) : nil
        }
    }
}
