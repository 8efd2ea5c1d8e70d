import CoreFoundation
import Foundation
package import Vocabulary

/// Time as the world gives it: the wall clock for what is written down, the monotonic clock for
/// how long something took.
package struct WallClock: Sendable {
    package let now: @Sendable () -> Instant
    package let monotonic: @Sendable () -> ContinuousClock.Instant

    package init(
        now: @escaping @Sendable () -> Instant,
        monotonic: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.now = now
        self.monotonic = monotonic
    }

    /// This machine's clocks.
    package static let system = WallClock(
        now: {
            var time = timespec()
            unsafe clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
        },
        monotonic: { ContinuousClock.now })

    /// A clock that stands still at `instant`, for replaying what was decided then.
    package static func standing(at instant: Instant) -> WallClock {
        let start = ContinuousClock.now
        return WallClock(now: { instant }, monotonic: { start })
    }
}
