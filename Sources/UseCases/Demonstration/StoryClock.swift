import Outbound
import Rules
import Synchronization
import Vocabulary

/// The clock of a past that is told: it stands until somebody moves it, never goes back, and
/// never passes the end of the story.
final class StoryClock: Sendable {
    /// The moment at which the story ends: the present.
    let end: Instant
    private let time: Mutex<Instant>
    private let calendar: WorkingDays

    init(endingAt end: Instant, beginning days: Int, calendar: WorkingDays) {
        self.end = end
        self.calendar = calendar
        time = Mutex(KoreanDate(of: end).adding(days: -days).start + .seconds(9 * 3600))
    }

    var now: Instant { time.withLock { $0 } }
    var today: KoreanDate { KoreanDate(of: now) }

    /// The working day that lies `days` before the end, or the next one after it.
    func day(_ days: Int) -> KoreanDate {
        let day = KoreanDate(of: end).adding(days: -days)
        // A year whose holidays the rulebook does not have yet counts as days.
        return (try? calendar.onOrAfter(day)) ?? day
    }

    /// Goes to an hour of the working day that lies `days` before the end.
    func go(to days: Int, hour: Int = 9) {
        move(to: day(days).start + .seconds(hour * 3600))
    }

    func pass(minutes: Int) {
        move(to: now + .seconds(minutes * 60))
    }

    private func move(to instant: Instant) {
        time.withLock { $0 = max($0, min(instant, end)) }
    }

    /// This clock for an office, beside the machine's own for durations.
    func wall(_ machine: WallClock) -> WallClock {
        WallClock(now: { self.now }, monotonic: machine.monotonic)
    }
}
