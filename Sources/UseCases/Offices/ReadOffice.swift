import Outbound
import Programme
package import Rules
import Synchronization
package import Vocabulary

/// An office as somebody reads it at one moment: its state, the rulebook it decides by, the time.
package struct OfficeView<State: ReplayedOffice>: Sendable {
    package let state: State
    package let rules: Rulebook
    package let now: Instant

    package init(state: State, rules: Rulebook, now: Instant) {
        self.state = state
        self.rules = rules
        self.now = now
    }
}

/// Shows an office to whoever only reads. It follows the journal, so that a look costs what came
/// since the one before and not the whole of it.
package final class ReadOffice<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk
    private let seen: Mutex<Seen>

    private struct Seen {
        var follower: OfficeFollower<State>
        var rules: Rulebook
    }

    package init(desk: OfficeDesk) throws {
        self.desk = desk
        let follower = try OfficeFollower<State>(desk: desk)
        seen = Mutex(
            Seen(follower: follower, rules: try desk.rulebook(follower.state.rulebook)))
    }

    package func callAsFunction() throws -> OfficeView<State> {
        try seen.withLock { seen in
            _ = try seen.follower.catchUp()
            let state = seen.follower.state
            if state.rulebook?.digest != seen.rules.digest {
                seen.rules = try desk.rulebook(state.rulebook)
            }
            return OfficeView(state: state, rules: seen.rules, now: desk.world.clock.now())
        }
    }
}
