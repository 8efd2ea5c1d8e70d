import Foundation
import Outbound
import Testing
import Vocabulary

struct WallClockTests {
    @Test func `the system's clock is the time of day in microseconds`() {
        let now = WallClock.system.now()
        let seconds = Date().timeIntervalSince1970
        #expect(abs(Double(now.microseconds) / 1_000_000 - seconds) < 5)
        #expect(WallClock.system.monotonic() <= WallClock.system.monotonic())
    }

    @Test func `a standing clock stands`() throws {
        let instant = try Instant(parsing: "2026-06-23T00:00:00.000000Z")
        let clock = WallClock.standing(at: instant)
        #expect(clock.now() == instant)
        #expect(clock.monotonic() == clock.monotonic())
    }
}
