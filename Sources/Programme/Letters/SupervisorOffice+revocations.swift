import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Ends a letter at once on one of its grounds; a second person confirms in time.
    package func revoking(
        _ serial: LetterSerial, on ground: GroundCode, reason: String, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterRevoked {
        try require(.revokeLetter, of: person)
        let letter = try standing(letter(serial, for: person), at: now)
        let grounds = letters.drafts[letter.draft]?.grant.grounds ?? []
        guard grounds.contains(ground.text) else { throw .groundNotInLetter(ground.text) }
        return LetterRevoked(
            serial: serial, ground: ground, reason: try checked(reason),
            confirmBy: now + rulebook.approvals.revocationConfirmWithin.value)
    }

    /// Suspends a letter at once until an instant ahead; a second person confirms in time.
    package func suspending(
        _ serial: LetterSerial, until: Instant, reason: String, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterSuspended {
        try require(.suspendLetter, of: person)
        _ = try standing(letter(serial, for: person), at: now)
        guard now < until else { throw .suspensionNotAhead }
        return LetterSuspended(
            serial: serial, until: until, reason: try checked(reason),
            confirmBy: now + rulebook.approvals.revocationConfirmWithin.value)
    }

    /// Confirms the oldest measure against a letter that waits for it, as another person.
    package func confirming(
        _ serial: LetterSerial, by person: PersonID
    ) throws(LetterDecisionFailure) -> RevocationConfirmed {
        try require(.confirmRevocation, of: person)
        let letter = try letter(serial, for: person)
        let waiting = letter.measures.indices.filter { letter.measures[$0].confirmedBy == nil }
        guard !waiting.isEmpty else { throw .nothingToConfirm(serial) }
        guard let index = waiting.first(where: { letter.measures[$0].by != person }) else {
            throw .access(.samePersonTwice(person))
        }
        return RevocationConfirmed(serial: serial, measure: index + 1)
    }

    func standing(
        _ letter: IssuedLetter, at now: Instant
    ) throws(LetterDecisionFailure) -> IssuedLetter {
        guard !letter.isRevoked else { throw .alreadyRevoked(letter.serial) }
        guard now < letter.term.last.end else { throw .termOver(letter.serial) }
        return letter
    }

    func checked(_ reason: String) throws(LetterDecisionFailure) -> String {
        guard (1...1000).contains(reason.utf8.count) else { throw .noReason }
        return reason
    }
}
