import Access
package import Rules
package import Vocabulary

// Who may see a letter and its drafts: whoever reads the office, while nothing stands against them
// towards any firm whose terms it carries. That it was published changes nothing here: what is
// published is read where everyone reads it.
extension SupervisorOffice {
    /// The drafts that a person may see, signed ones among them, in the order in which they were
    /// drafted.
    package func drafts(for person: PersonID?) -> [LetterDraft] {
        letters.drafts.values.filter { maySee($0, person) }
            .sorted { ($0.draftedAt, $0.id) < ($1.draftedAt, $1.id) }
    }

    /// The issued letters that a person may see, in the order of their serials.
    package func letters(for person: PersonID?) -> [IssuedLetter] {
        letters.issued.values.filter { maySee($0, person) }.sorted { $0.serial < $1.serial }
    }

    /// Those that are to be published yet, and by when.
    package func unpublished(
        for person: PersonID?, rulebook: Rulebook
    ) -> [(letter: IssuedLetter, by: DueDay)] {
        unpublished(rulebook: rulebook).filter { maySee($0.letter, person) }
    }

    /// Those that end soon, the soonest first.
    package func alarms(
        for person: PersonID?, at now: Instant, rules: LetterTimes
    ) -> [LetterAlarm] {
        letters.alarms(at: now, rules: rules).filter { alarm in
            letters.issued[alarm.serial].map { maySee($0, person) } ?? false
        }
    }

    package func maySee(_ letter: IssuedLetter, _ person: PersonID?) -> Bool {
        letters.drafts[letter.draft].map { maySee($0, person) } ?? false
    }

    private func maySee(_ draft: LetterDraft, _ person: PersonID?) -> Bool {
        guard let person, people[person]?.may(.readOffice) == true else { return false }
        return parties(of: draft).allSatisfy { isFree(person, towards: $0) }
    }
}

extension SupervisorOffice {
    /// A draft that is a person's to see and to decide.
    package func draft(
        _ id: DraftID, for person: PersonID
    ) throws(LetterDecisionFailure) -> LetterDraft {
        guard let draft = letters.drafts[id] else { throw .unknownDraft(id) }
        try requireFree(person, towards: draft, or: LetterDecisionFailure.access)
        return draft
    }

    /// An issued letter that is a person's to see and to decide.
    package func letter(
        _ serial: LetterSerial, for person: PersonID
    ) throws(LetterDecisionFailure) -> IssuedLetter {
        guard let letter = letters.issued[serial] else { throw .unknownLetter(serial) }
        try requireFree(person, towards: letter, or: LetterDecisionFailure.access)
        return letter
    }

    func requireFree<Failure: Error>(
        _ person: PersonID, towards letter: IssuedLetter, or wrap: (AccessFailure) -> Failure
    ) throws(Failure) {
        guard let draft = letters.drafts[letter.draft] else { return }
        try requireFree(person, towards: draft, or: wrap)
    }

    private func requireFree<Failure: Error>(
        _ person: PersonID, towards draft: LetterDraft, or wrap: (AccessFailure) -> Failure
    ) throws(Failure) {
        for firm in parties(of: draft) { try requireFree(person, towards: firm, or: wrap) }
    }

    /// The firm that a draft is for, and those whose letters it follows: their terms stand in it.
    private func parties(of draft: LetterDraft) -> [FirmID] {
        var (firms, draft) = ([draft.firm], draft)
        // Each step goes to an earlier letter, so it ends.
        while let before = draft.cause.flatMap({ letters.issued[$0.serial] }),
            let earlier = letters.drafts[before.draft]
        {
            firms.append(earlier.firm)
            draft = earlier
        }
        return firms
    }
}
