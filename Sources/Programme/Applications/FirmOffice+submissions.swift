import Access
package import Rules
package import Vocabulary

// Each function here gives what is to be signed; `sendingApplication` gives the event for it
// once it is. The signature is not the domain's to make.
extension FirmOffice {
    /// The submission of approved contents that lack nothing that keeps them back.
    ///
    /// - Parameter controls: the controls of the catalogue, each of which must be assessed.
    package func submission(
        of id: FirmApplicationID, by person: PersonID, at now: Instant, controls: [String],
        rulebook: Rulebook
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        try people.require(.submitApplication, of: person, or: FirmApplicationFailure.access)
        let application = try standing(id)
        guard !application.hasApplied else { throw .sentAlready(id) }
        if let last = applications.lastApplied, !isOver(last) { throw .underWay(last.id) }
        return try dispatch(.apply, application, at: now, controls, rulebook)
    }

    /// Whether another may follow: taken back, refused, rejected by the commission, or selected and
    /// its letter is held.
    private func isOver(_ application: FirmApplication) -> Bool {
        if application.status == .withdrawn { return true }
        guard let told = application.outcome else { return false }
        return told.outcome.endsIt
            || told.outcome == .selected && hasLetter(for: told.number.text)
    }

    /// A supplement: contents revised and approved again since the last that went.
    package func supplement(
        to id: FirmApplicationID, by person: PersonID, at now: Instant, controls: [String],
        rulebook: Rulebook
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        try people.require(.submitApplication, of: person, or: FirmApplicationFailure.access)
        let application = try standing(id)
        guard application.hasApplied else { throw .neverSent(id) }
        guard !application.isSent else { throw .notRevised(id) }
        return try dispatch(.supplement, application, at: now, controls, rulebook)
    }

    /// The word that the firm takes its application back.
    package func withdrawal(
        of id: FirmApplicationID, reason: String, by person: PersonID, at now: Instant
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        try people.require(.withdrawApplication, of: person, or: FirmApplicationFailure.access)
        let application = try standing(id)
        guard let round = application.round else { throw .neverSent(id) }
        guard ApplicationFields.isReason(reason) else { throw .badReason }
        return try dispatch(.withdraw, round.number, at: now, reason: reason)
    }

    /// The word that the application is to stand in a later round.
    package func entry(
        of id: FirmApplicationID, into number: RoundNumber, by person: PersonID, at now: Instant
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        try people.require(.enterRound, of: person, or: FirmApplicationFailure.access)
        let application = try standing(id)
        guard let round = application.round else { throw .neverSent(id) }
        guard round < number else { throw .roundNotLater(number) }
        return try dispatch(.enter, number.number, at: now)
    }

    /// The event for a dispatch of one of the functions above that is signed now as `document`.
    package func sendingApplication(
        _ dispatch: ApplicationDispatch, of id: FirmApplicationID, document: String,
        digest: Digest
    ) throws(FirmApplicationFailure) -> ApplicationSent {
        guard document.utf8.count <= FirmOffice.applicationLimit.bytes else {
            throw .documentTooLarge(limit: FirmOffice.applicationLimit)
        }
        guard let act = ApplicationAct(rawValue: dispatch.act),
            let round = RoundNumber(dispatch.round)
        else { throw .contents(.malformed(field: "act")) }
        return ApplicationSent(
            application: id, act: act, round: round, reason: dispatch.reason, digest: digest,
            document: document)
    }

    private func dispatch(
        _ act: ApplicationAct, _ application: FirmApplication, at now: Instant,
        _ controls: [String], _ rulebook: Rulebook
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        // The rulebook of the day counts where it asks for more than that of the draft.
        let missing = max(
            application.approvals.missing,
            rulebook.applications.submissionPersons.value - 1
                - application.approvals.approvedBy.count)
        guard missing <= 0 else { throw .notApproved(missing: missing) }
        let relief = try checked(application.contents)
        // A supplement stands in the round that the application was sent into last.
        let round = application.round ?? relief.round
        let gaps = Completeness(
            on: KoreanDate(of: now), in: round, controls: controls, rules: rulebook
        ).gaps(in: relief).filter(\.isBlocking)
        guard gaps.isEmpty else { throw .gaps(gaps) }
        return try dispatch(act, round.number, at: now, contents: application.contents)
    }

    private func dispatch(
        _ act: ApplicationAct, _ round: Int, at now: Instant,
        contents: ApplicationContents? = nil, reason: String? = nil
    ) throws(FirmApplicationFailure) -> ApplicationDispatch {
        guard let id else { throw .notFounded }
        return ApplicationDispatch(
            act: act.rawValue, firm: id.text, round: round, sentAt: now.description,
            contents: contents, reason: reason)
    }
}
