import Egress
import Testing
import Vocabulary

@testable import Gate

struct DayKeyTests {
    private func house(canCommit: Bool) throws -> Gatehouse {
        let clock = TestClock()
        let world = GateWorld(
            snapshots: SnapshotBox(try Setting.snapshot()), counters: GateCounters(),
            seal: Setting.seal, record: TestRecord().port(clock), status: GateStatus(),
            metrics: GateMetrics(), canCommit: { _ in canCommit }, now: { clock.now })
        return try Gatehouse(
            configuration: GateConfiguration(
                listener: try Listener(host: "127.0.0.1", port: 0), upstreams: [:]),
            world: world)
    }

    @Test func `without the day's key the gate is shut to everyone, and says so`() throws {
        let house = try house(canCommit: false)
        house.look()
        #expect(
            house.closure(under: house.snapshots.snapshot, at: house.now()) == .recordUnavailable)
        #expect(house.status.report.shutters == [.noDayKey])
    }

    @Test func `with the day's key it is not`() throws {
        let house = try house(canCommit: true)
        house.look()
        #expect(house.closure(under: house.snapshots.snapshot, at: house.now()) == nil)
        #expect(house.status.report.shutters == [])
    }
}
