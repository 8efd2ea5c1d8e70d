import Access
package import Rules
package import Vocabulary

/// What follows a change of a model, by its classification.
package enum ModelChange: Hashable, Sendable {
    case minor(ModelChangeRecorded)
    /// The letter does not follow it: it needs a new evaluation.
    case material(MaterialChangeNoted)
}

/// How the Financial Security Institute classified a change of a model.
package enum ChangeClass: String, Hashable, Sendable, CaseIterable { case minor, material }

extension SupervisorOffice {
    /// Ends a wrongly issued letter at once and drafts the corrected one, which another person
    /// approves; a second person confirms the end. The corrected one ends no later: a longer term
    /// is a renewal, by a new evaluation.
    package func correctingLetter(
        _ serial: LetterSerial, with grant: UnverifiedGrant, reason: String,
        by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterCorrected {
        try require(.correctLetter, of: person)
        let wrong = try unsuspended(letter(serial, for: person), at: now)
        var grant = grant
        grant.supersedes = serial.description
        guard try check(grant, rulebook).term.last <= wrong.term.last else {
            throw .correctionBeyond(wrong.term.last)
        }
        guard let draft = letters.nextDraft else { throw .yearFull }
        return LetterCorrected(
            serial: serial, draft: draft, reason: try checked(reason),
            confirmBy: now + rulebook.approvals.revocationConfirmWithin.value, grant: grant,
            personsNeeded: rulebook.approvals.letterPersons.value)
    }

    /// Drafts a letter's transfer to the firm that its own went into: same terms, same end.
    package func transferringLetter(
        _ serial: LetterSerial, to firm: FirmID, reason: String, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterTransferred {
        try require(.transferLetter, of: person)
        let letter = try unsuspended(letter(serial, for: person), at: now)
        guard firms[firm] != nil else { throw .unknownFirm(firm) }
        try requireFree(person, towards: firm, or: LetterDecisionFailure.access)
        guard letter.firm != firm else { throw .sameFirm(firm) }
        let grant = try following(letter, rulebook) { _ in }
        guard let draft = letters.nextDraft else { throw .yearFull }
        return LetterTransferred(
            serial: serial, firm: firm, draft: draft, reason: try checked(reason), grant: grant,
            personsNeeded: rulebook.approvals.letterPersons.value)
    }

    /// Changes a model in a letter. A minor change, confirmed in writing, gives a draft with the
    /// same term; a material one is noted, and the letter stays as it is.
    ///
    /// - Parameter versions: what answers may name beside `new` itself. The versions of `old` go
    ///   with it: an answer of another than these is flagged.
    package func changingModel(
        in serial: LetterSerial, of service: ServiceID, from old: String, to new: String,
        answeringAs versions: [String] = [], as changeClass: ChangeClass,
        classification: UnverifiedReference,
        confirmation: UnverifiedReference?, by person: PersonID, at now: Instant,
        rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> ModelChange {
        try require(.changeModel, of: person)
        let letter = try unsuspended(letter(serial, for: person), at: now)
        try checkPaper("classification", classification)
        let granted = letters.drafts[letter.draft]?.grant.services
            .first { $0.service == service.text }
        guard let granted, granted.models.contains(old) else {
            throw .modelNotInLetter(service: service, model: old)
        }
        guard !granted.models.contains(new) else { throw .modelInLetter(new) }
        guard changeClass == .minor else {
            return .material(
                MaterialChangeNoted(
                    serial: serial, service: service, from: old, to: try model(new),
                    classification: classification))
        }
        guard let confirmation else { throw .letter(.empty(field: "confirmation")) }
        try checkPaper("confirmation", confirmation)
        let grant = try following(letter, rulebook) { grant in
            for index in grant.services.indices
            where grant.services[index].service == service.text {
                grant.services[index].change(old, to: new, answeringAs: versions)
            }
        }
        guard let draft = letters.nextDraft else { throw .yearFull }
        return .minor(
            ModelChangeRecorded(
                serial: serial, draft: draft, service: service, from: old, to: new,
                confirmation: confirmation, classification: classification, grant: grant,
                personsNeeded: rulebook.approvals.letterPersons.value))
    }

    /// What `letter` grants with `change` made, for a letter that takes its place.
    private func following(
        _ letter: IssuedLetter, _ rulebook: Rulebook, _ change: (inout UnverifiedGrant) -> Void
    ) throws(LetterDecisionFailure) -> UnverifiedGrant {
        guard var grant = letters.drafts[letter.draft]?.grant else {
            throw .unknownDraft(letter.draft)
        }
        change(&grant)
        grant.supersedes = letter.serial.description
        _ = try check(grant, rulebook)
        return grant
    }

    private func checkPaper(
        _ name: String, _ paper: UnverifiedReference
    ) throws(LetterDecisionFailure) {
        do throws(LetterFailure) { _ = try PaperReference(paper, LetterFields(name)) } catch {
            throw .letter(error)
        }
    }

    private func model(_ text: String) throws(LetterDecisionFailure) -> String {
        do throws(LetterFailure) { return try LetterFields().text("model", text) } catch {
            throw .letter(error)
        }
    }
}
