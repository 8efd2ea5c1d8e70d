import Vocabulary

// What must have happened before a draft may be signed, beside its approval.
extension SupervisorOffice {
    // INVARIANT(report-before-letter): no letter is signed before the commission's report on its
    // firm is recorded, and a renewal not on the report of the letter before.
    func requireCommission(
        for draft: LetterDraft, _ grant: LetterGrant
    ) throws(LetterDecisionFailure) {
        let named = grant.commissionReport
        guard
            let report = commissionReports.standing(agenda: named.number, date: named.date)
        else { throw .noCommissionReport(number: named.number, date: named.date) }
        // A transferred letter rests on what was decided of the firm that it was issued to.
        var firm = draft.firm
        if case .transfer(let old)? = draft.cause, let before = letters.issued[old]?.firm {
            firm = origin(of: old) ?? before
        }
        let decision = report.decision(on: firm)
        guard let decision, decision.permits(grant.decision) else {
            throw .commissionDecidedOtherwise(firm, decision, report: report.id)
        }
        guard draft.cause == nil else { return }
        if let old = grant.supersedes, let before = letters.issued[old] {
            let issuedOn = KoreanDate(of: before.issuedAt)
            guard issuedOn < report.date else {
                throw .renewalNeedsNewReport(old, issuedOn: issuedOn)
            }
            try requireNewEvaluation(report.item(on: firm), of: firm, after: before)
        }
        guard grant.decision == .noAction else { return }
        if let text = report.item(on: firm)?.application {
            try requireSelection(text, grant)
        } else {
            try requireOutsideRounds(report, firm, grant)
        }
    }

    // INVARIANT(renewal-by-evaluation): a firm of the programme has its letter renewed by an
    // application that came after that letter, and so by an evaluation of its own. One that never
    // applied has its letter outside the rounds, on the commission's word alone.
    private func requireNewEvaluation(
        _ item: CommissionItem?, of firm: FirmID, after letter: IssuedLetter
    ) throws(LetterDecisionFailure) {
        guard applications.latest(of: firm) != nil else { return }
        guard let id = item?.application.flatMap({ try? ApplicationID(parsing: $0) }),
            let application = applications[id], application.receivedAt > letter.issuedAt
        else { throw .renewalNeedsNewEvaluation(letter.serial) }
    }

    // INVARIANT(selected-before-letter): a letter under the programme gives relief only to a firm
    // whose application was selected and still is. The tie is the application that the
    // commission's item names. A reply without relief follows a rejection too.
    private func requireSelection(
        _ text: String, _ grant: LetterGrant
    ) throws(LetterDecisionFailure) {
        guard let id = try? ApplicationID(parsing: text), let application = applications[id],
            application.status == .selected, application.followedBy == nil
        else { throw .applicationNotSelected(text) }
        // One that names the letter before it is a renewal, and asked for more.
        if grant.supersedes == nil, let letter = relief(by: application) {
            throw .applicationAnswered(id, by: letter)
        }
    }

    // INVARIANT(named-application): where the commission's item names none, the letter answers a
    // request outside the rounds and rests on the commission's word alone, once. A firm with an
    // application under way gets its relief by that one, or evaluation and selection were gone past.
    private func requireOutsideRounds(
        _ report: CommissionReport, _ firm: FirmID, _ grant: LetterGrant
    ) throws(LetterDecisionFailure) {
        if let latest = applications.latest(of: firm), latest.isActive {
            throw .applicationNotNamed(latest.id, in: report.id)
        }
        if let letter = relief(by: report, to: firm) {
            throw .itemAnswered(report.id, firm, by: letter)
        }
    }

    /// The letter that a draft follows must still be one that it can follow.
    func requireStanding(
        before draft: LetterDraft, _ grant: LetterGrant, at now: Instant
    ) throws(LetterDecisionFailure) {
        guard let old = grant.supersedes, let before = letters.issued[old] else { return }
        if let by = before.renewedBy { throw .followed(old, by: by) }
        if draft.cause?.replacesStanding == true { _ = try unsuspended(before, at: now) }
    }

    /// A letter that stands and is not suspended: a suspension is not escaped by a new letter.
    func unsuspended(
        _ letter: IssuedLetter, at now: Instant
    ) throws(LetterDecisionFailure) -> IssuedLetter {
        let letter = try standing(letter, at: now)
        if let by = letter.renewedBy { throw .followed(letter.serial, by: by) }
        if case .suspended? = letter.statusEntry(at: now) { throw .suspendedNow(letter.serial) }
        return letter
    }

    /// The firm on which the commission decided, behind any number of transfers and changes.
    private func origin(of serial: LetterSerial) -> FirmID? {
        var serial = serial
        // Each step goes to an earlier letter, so it ends.
        while let draft = letters.issued[serial].flatMap({ letters.drafts[$0.draft] }) {
            guard let cause = draft.cause else { return draft.firm }
            serial = cause.serial
        }
        return nil
    }
}

extension CommissionDecision {
    /// Which outcome the commission's word carries: relief follows an approval alone, any other
    /// answer follows a decision, and a deferred item is none.
    func permits(_ outcome: LetterDecision) -> Bool {
        switch (self, outcome) {
        case (.approved, _), (.rejected, .action), (.rejected, .other): true
        case (.rejected, .noAction), (.deferred, _): false
        }
    }
}
