import Outbound
import Programme
package import Rules
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

/// Shows an office to whoever only reads: at a living desk, or at one that it makes living, so
/// that a look costs what came since the one before.
package struct ReadOffice<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) throws { self.desk = try desk.living() }

    package func callAsFunction() throws -> OfficeView<State> {
        let state = try desk.replay(State.self)
        return OfficeView(
            state: state, rules: try desk.rulebook(state.rulebook), now: desk.world.clock.now())
    }
}
