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
        if draft.cause == nil { try requireSelection(report.item(on: firm), grant) }
        guard draft.cause == nil, let old = grant.supersedes, let before = letters.issued[old]
        else { return }
        let issuedOn = KoreanDate(of: before.issuedAt)
        guard issuedOn < report.date else {
            throw .renewalNeedsNewReport(old, issuedOn: issuedOn)
        }
        try requireNewEvaluation(report.item(on: firm), of: firm, after: before)
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
    // commission's item names; where it names none, the letter answers a request outside the
    // rounds and rests on the commission's word alone. A reply without relief follows a rejection
    // too.
    private func requireSelection(
        _ item: CommissionItem?, _ grant: LetterGrant
    ) throws(LetterDecisionFailure) {
        guard grant.decision == .noAction, let text = item?.application else { return }
        guard let id = try? ApplicationID(parsing: text),
            applications[id]?.status == .selected, applications[id]?.followedBy == nil
        else { throw .applicationNotSelected(text) }
        // One that names the letter before it is a renewal, and asked for more.
        if grant.supersedes == nil, let letter = relief(by: id) {
            throw .applicationAnswered(id, by: letter)
        }
    }

    /// The letter that gives relief on an application's selection, unless it was revoked: another
    /// one is a renewal, by a new evaluation.
    private func relief(by application: ApplicationID) -> LetterSerial? {
        letters.issued.values.first { letter in
            guard !letter.isRevoked, let draft = letters.drafts[letter.draft], draft.cause == nil,
                draft.grant.decision == LetterDecision.noAction.rawValue
            else { return false }
            return item(of: draft)?.application == application.text
        }?.serial
    }

    /// The letter that a draft follows must still be one that it can follow.
    func requireStanding(
        before draft: LetterDraft, _ grant: LetterGrant, at now: Instant
    ) throws(LetterDecisionFailure) {
        guard let old = grant.supersedes, let before = letters.issued[old] else { return }
        if let by = before.renewedBy { throw .followed(old, by: by) }
        if draft.cause?.replacesStanding == true { _ = try unsuspended(old, at: now) }
    }

    /// A letter that stands and is not suspended: a suspension is not escaped by a new letter.
    func unsuspended(
        _ serial: LetterSerial, at now: Instant
    ) throws(LetterDecisionFailure) -> IssuedLetter {
        let letter = try standing(serial, at: now)
        if let by = letter.renewedBy { throw .followed(serial, by: by) }
        if case .suspended? = letter.statusEntry(at: now) { throw .suspendedNow(serial) }
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
