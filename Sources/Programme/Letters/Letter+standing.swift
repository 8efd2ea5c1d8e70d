package import Rules
package import Vocabulary

extension Letter {
    /// How this letter stands at `now`, as far as `statusList` and what dispatches told say.
    ///
    /// A list by another office counts as none. What the newest list says of a revocation or a
    /// suspension holds even when the list is stale; that nothing is said counts only while it
    /// is fresh. Of list and dispatches the stricter holds: neither undoes what the other says.
    package func standing(
        at now: Instant, statusList: StatusList?, told: ToldMeasures, rules: Rulebook
    ) -> Standing {
        let list = statusList.flatMap { $0.supervisor == supervisor ? $0 : nil }
        let words = [list?.entry(for: serial), told.entry(for: serial, at: now)]
        if words.contains(.revoked) { return .revoked }
        if now < grant.term.first.start { return .notYet(firstDay: grant.term.first) }
        if now >= grant.term.last.end { return .expired(lastDay: grant.term.last) }
        let ends = words.compactMap { word -> Instant? in
            if case .suspended(let until)? = word { until } else { nil }
        }
        if let last = ends.max(), now < last { return .suspended(until: last) }
        guard let list, list.isFresh(at: now, rules: rules) else { return .statusStale }
        return .inForce
    }

    /// The first instant after `now` at which this letter, in force at `now`, stops being so
    /// if nothing new arrives; `nil` where it is not in force at `now`.
    package func inForceUntil(
        after now: Instant, statusList: StatusList?, told: ToldMeasures, rules: Rulebook
    ) -> Instant? {
        guard let statusList,
            standing(at: now, statusList: statusList, told: told, rules: rules) == .inForce
        else { return nil }
        return min(grant.term.last.end, statusList.freshUntil(rules: rules))
    }
}
