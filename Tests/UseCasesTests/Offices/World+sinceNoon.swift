import Outbound
import UseCases
import Vocabulary

extension World {
    /// This machine, with a clock that goes on from the last noon in Korea: no test meets a midnight,
    /// at whatever time it is run.
    static func sinceNoon(warn: @escaping @Sendable (String) -> Void = { _ in }) -> World {
        let machine = World.system(warn: warn)
        let now = machine.clock.now()
        let noon = KoreanDate(of: now).start + .seconds(12 * 3600)
        let shift = now - (noon <= now ? noon : noon - .seconds(24 * 3600))
        return World(
            clock: WallClock(
                now: { WallClock.system.now() - shift }, monotonic: WallClock.system.monotonic),
            randomness: machine.randomness, files: machine.files, hasher: machine.hasher,
            program: machine.program, warn: warn)
    }
}
