package import Vocabulary

extension IssuedLetter {
    /// How the letter stands at `now` at the office that issued it, which needs no status list
    /// to know.
    package func standing(at now: Instant) -> Standing {
        if isRevoked { return .revoked }
        if case .suspended(let until)? = statusEntry(at: now) { return .suspended(until: until) }
        if now < term.first.start { return .notYet(firstDay: term.first) }
        return now < term.last.end ? .inForce : .expired(lastDay: term.last)
    }

    /// By when a second person must have confirmed the oldest measure that none has; `nil`
    /// where none waits.
    package var confirmBy: Instant? {
        measures.filter { $0.confirmedBy == nil }.map(\.confirmBy).min()
    }
}
