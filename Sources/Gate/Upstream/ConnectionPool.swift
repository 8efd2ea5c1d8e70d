internal import NIOCore

/// The kept connections to one service on one event loop: which to use, keep and close.
///
/// The newest is used first, so that those not needed grow old and go.
struct ConnectionPool<Connection: AnyObject> {
    private struct Idle {
        let connection: Connection
        let since: NIODeadline
    }

    enum Lease {
        case reuse(Connection)
        case open
        /// As many are in use as may be.
        case full
    }

    private var idle: [Idle] = []
    private var leased = 0
    private let limits: GateBounds
    private let deadlines: GateTimes

    init(limits: GateBounds, deadlines: GateTimes) {
        self.limits = limits
        self.deadlines = deadlines
    }

    var idleCount: Int { idle.count }
    var leasedCount: Int { leased }

    /// A connection for one exchange; `release` or `discard` follows exactly once.
    mutating func lease(at now: NIODeadline, usable: (Connection) -> Bool) -> Lease {
        guard leased < limits.upstreamConnections else { return .full }
        leased += 1
        // The last is the freshest: when it is stale, so are all; `expired` will return them.
        while let newest = idle.last, now < newest.since + TimeAmount(deadlines.pooledIdle) {
            idle.removeLast()
            if usable(newest.connection) { return .reuse(newest.connection) }
        }
        return .open
    }

    /// Takes a connection back after a whole answer; `false`: the caller closes it.
    mutating func release(
        _ connection: Connection, born: NIODeadline, at now: NIODeadline
    ) -> Bool {
        leased -= 1
        guard idle.count < limits.idleUpstreamConnections,
            now < born + TimeAmount(deadlines.pooledAge)
        else { return false }
        idle.append(Idle(connection: connection, since: now))
        return true
    }

    /// A leased connection that is not to be used again, or was never made.
    mutating func discard() { leased -= 1 }

    /// An idle connection that ended by itself.
    mutating func forget(_ connection: Connection) {
        idle.removeAll { $0.connection === connection }
    }

    /// Removes and returns what has been idle for too long; the caller closes them.
    mutating func expired(at now: NIODeadline) -> [Connection] {
        let cut = idle.prefix { now >= $0.since + TimeAmount(deadlines.pooledIdle) }
        idle.removeFirst(cut.count)
        return cut.map(\.connection)
    }

    mutating func drain() -> [Connection] {
        defer { idle = [] }
        return idle.map(\.connection)
    }
}
