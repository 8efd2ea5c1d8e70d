package import Rules
package import Vocabulary

extension Letter {
    /// How this letter stands at `now`, as far as `statusList` tells.
    ///
    /// A list by another office counts as none. What the newest list says of a revocation or a
    /// suspension holds even when the list is stale; that nothing is said counts only while it
    /// is fresh.
    package func standing(
        at now: Instant, statusList: StatusList?, rules: Rulebook
    ) -> Standing {
        let list = statusList.flatMap { $0.supervisor == supervisor ? $0 : nil }
        if list?.entry(for: serial) == .revoked { return .revoked }
        if now < grant.term.first.start { return .notYet(firstDay: grant.term.first) }
        if now >= grant.term.last.end { return .expired(lastDay: grant.term.last) }
        if case .suspended(let until)? = list?.entry(for: serial), now < until {
            return .suspended(until: until)
        }
        guard let list, list.isFresh(at: now, rules: rules) else { return .statusStale }
        return .inForce
    }

    /// The first instant after `now` at which this letter, in force at `now`, stops being so
    /// if nothing new arrives; `nil` where it is not in force at `now`.
    package func inForceUntil(
        after now: Instant, statusList: StatusList?, rules: Rulebook
    ) -> Instant? {
        guard let statusList,
            standing(at: now, statusList: statusList, rules: rules) == .inForce
        else { return nil }
        return min(grant.term.last.end, statusList.freshUntil(rules: rules))
    }
}
