import NIOCore
import Testing

@testable import Gate

struct ConnectionPoolTests {
    private final class Line {}

    private var pool: ConnectionPool<Line> {
        var limits = GateBounds()
        limits.upstreamConnections = 2
        limits.idleUpstreamConnections = 1
        return ConnectionPool(limits: limits, deadlines: GateTimes())
    }
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    @Test func `a kept connection is used again`() {
        var pool = pool
        let line = Line()
        guard case .open = pool.lease(at: start, usable: { _ in true }) else {
            Issue.record("the first lease opens")
            return
        }
        let kept1 = pool.release(line, born: start, at: start)
        #expect(kept1)
        guard case .reuse(let again) = pool.lease(at: start, usable: { _ in true }) else {
            Issue.record("the second lease reuses")
            return
        }
        #expect(again === line)
        #expect(pool.leasedCount == 1)
    }

    @Test func `a closed, a stale and an old connection are not used`() {
        var pool = pool
        _ = pool.lease(at: start, usable: { _ in true })
        let kept2 = pool.release(Line(), born: start, at: start)
        #expect(kept2)
        guard case .open = pool.lease(at: start, usable: { _ in false }) else {
            Issue.record("a closed connection was used")
            return
        }
        let kept3 = pool.release(Line(), born: start, at: start)
        #expect(kept3)
        let later = start + .seconds(21)
        guard case .open = pool.lease(at: later, usable: { _ in true }) else {
            Issue.record("a stale connection was used")
            return
        }
        let expired = pool.expired(at: later)
        #expect(expired.count == 1)
        let kept4 = pool.release(Line(), born: start, at: start + .seconds(601))
        #expect(!kept4)
    }

    @Test func `no more are leased or kept than may be`() {
        var pool = pool
        _ = pool.lease(at: start, usable: { _ in true })
        _ = pool.lease(at: start, usable: { _ in true })
        guard case .full = pool.lease(at: start, usable: { _ in true }) else {
            Issue.record("a third connection was leased")
            return
        }
        let kept5 = pool.release(Line(), born: start, at: start)
        #expect(kept5)
        let kept6 = pool.release(Line(), born: start, at: start)
        #expect(!kept6)
        #expect(pool.idleCount == 1)
        #expect(pool.leasedCount == 0)
    }
}
