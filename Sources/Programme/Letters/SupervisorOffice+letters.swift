import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Largest signed letter: letter, plain fields and stamp fit one journal entry.
    package static let documentLimit = ByteCount.kibibytes(24)

    func require(_ permission: Permission, of person: PersonID) throws(LetterDecisionFailure) {
        do throws(AccessFailure) { try people.require(permission, of: person) } catch {
            throw .access(error)
        }
    }

    /// Drafts a letter for a known firm; its contents must hold and be whole under `rulebook`.
    package func drafting(
        _ grant: UnverifiedGrant, for firm: FirmID, by person: PersonID, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterDrafted {
        try require(.draftLetter, of: person)
        guard firms[firm] != nil else { throw .unknownFirm(firm) }
        try requireFree(person, towards: firm, or: LetterDecisionFailure.access)
        let checked = try check(grant, rulebook)
        if let old = checked.supersedes {
            guard letters.issued[old]?.firm == firm, letters.issued[old]?.renewedBy == nil else {
                throw .cannotSupersede(old.description)
            }
        }
        guard let draft = letters.nextDraft else { throw .yearFull }
        return LetterDrafted(
            draft: draft, firm: firm, grant: grant,
            personsNeeded: rulebook.approvals.letterPersons.value)
    }

    /// Approves a draft as another person than those who took part.
    package func approving(
        _ id: DraftID, by person: PersonID
    ) throws(LetterDecisionFailure) -> LetterApproved {
        try require(.approveLetter, of: person)
        let draft = try draft(id, for: person)
        if let serial = draft.serial { throw .alreadyIssued(serial) }
        do throws(AccessFailure) { try draft.approvals.check(approvalBy: person) } catch {
            throw .access(error)
        }
        return LetterApproved(draft: id)
    }

    /// The letter to be signed for an approved draft: checked again, with its serial number.
    package func letterToIssue(
        _ id: DraftID, by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> UnverifiedLetter {
        try require(.issueLetter, of: person)
        guard let supervisor = self.id else { throw .notFounded }
        let draft = try draft(id, for: person)
        if let serial = draft.serial { throw .alreadyIssued(serial) }
        // The rulebook of the day counts where it asks for more than that of the draft.
        let missing = max(
            draft.approvals.missing,
            rulebook.approvals.letterPersons.value - 1 - draft.approvals.approvedBy.count)
        guard missing <= 0 else { throw .notApproved(missing: missing) }
        let checked = try check(draft.grant, rulebook)
        try check(checked.term, at: now, rulebook)
        try requireCommission(for: draft, checked)
        try requireStanding(before: draft, checked, at: now)
        guard let serial = letters.nextSerial(at: now) else { throw .yearFull }
        return UnverifiedLetter(
            serial: serial.description, supervisor: supervisor.text, firm: draft.firm.text,
            issuedAt: now.description, draftedBy: draft.draftedBy.text,
            approvedBy: draft.approvals.approvedBy.map(\.text),
            rulebookVersion: rulebook.version, rulebookDigest: rulebook.digest.description,
            critical: ["grant.purposes", "grant.services", "grant.data"], grant: draft.grant,
            application: draft.cause == nil ? item(of: draft)?.application : nil)
    }

    /// A letter is issued within its term, or soon before it.
    private func check(
        _ term: Term, at now: Instant, _ rulebook: Rulebook
    ) throws(LetterDecisionFailure) {
        guard now < term.last.end else { throw .termOver(nil) }
        let latest = KoreanDate(of: now).adding(
            days: rulebook.letter.times.startWithinDays.value)
        guard term.first <= latest else { throw .beginsTooLate(latest: latest) }
    }

    /// The event for a letter that `letterToIssue` gave and that is signed now as `document`.
    package func issuing(
        _ letter: UnverifiedLetter, draft: DraftID, document: String, digest: Digest
    ) throws(LetterDecisionFailure) -> LetterIssued {
        guard document.utf8.count <= SupervisorOffice.documentLimit.bytes else {
            throw .documentTooLarge(limit: SupervisorOffice.documentLimit)
        }
        guard let issuedAt = try? Instant(parsing: letter.issuedAt),
            let serial = try? LetterSerial(parsing: letter.serial),
            serial == letters.nextSerial(at: issuedAt)
        else { throw .letter(.malformed(field: "serial")) }
        return LetterIssued(
            draft: draft, serial: serial, issuedAt: issuedAt, digest: digest,
            document: document, report: letters.drafts[draft].flatMap(report(of:))?.id)
    }

    func check(
        _ grant: UnverifiedGrant, _ rulebook: Rulebook
    ) throws(LetterDecisionFailure) -> LetterGrant {
        do throws(LetterFailure) {
            return try LetterGrant(drafted: grant, rulebook: rulebook)
        } catch { throw .letter(error) }
    }
}
