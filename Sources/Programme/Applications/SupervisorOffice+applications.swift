import Access
package import Rules
package import Vocabulary

// Who takes a firm's document in is a person who may; `nil` is the office itself, to which it came
// as a dispatch that was taken in its turn.
extension SupervisorOffice {
    /// The applications of this office.
    package var applications: Applications { rounds.applications }

    /// Takes in a firm's application, whose signature by the firm's key was checked.
    ///
    /// - Parameters:
    ///   - firm: who signed.
    ///   - eligibility: the firm's, as of today; what is unknown never passes.
    package func receivingApplication(
        _ contents: ApplicationContents, from firm: FirmID, digest: Digest,
        eligibility: Eligibility, by person: PersonID?
    ) throws(ApplicationFailure) -> ApplicationReceived {
        try requireReceiver(person)
        guard firms[firm] != nil else { throw .unknownFirm(firm) }
        if let id = applications.holds(digest) { throw .receivedAlready(id) }
        let relief = try checked(contents)
        guard rounds[relief.round]?.state == .open else { throw .roundNotOpen(relief.round) }
        let before = applications.active(of: firm)
        if let before { try requireLetter(after: before, for: relief.round) }
        try require(eligibility)
        guard let id = applications.nextID else { throw .noMoreNumbers }
        return ApplicationReceived(
            application: id, firm: firm, round: relief.round, digest: digest, contents: contents,
            follows: before?.id)
    }

    // INVARIANT(one-active-application): a selected firm applies anew in a later round, and only
    // once the letter that it was selected for is issued; any other has its application to go on
    // with.
    private func requireLetter(
        after application: Application, for number: RoundNumber
    ) throws(ApplicationFailure) {
        guard application.round < number, hasLetter(application) else {
            throw .alreadyActive(application.id)
        }
    }

    /// Whether the letter for which an application was selected is issued.
    private func hasLetter(_ application: Application) -> Bool {
        application.status == .selected && !letters(answering: application).isEmpty
    }

    /// Takes in a firm's supplement to its application.
    package func receivingSupplement(
        _ contents: ApplicationContents, from firm: FirmID, digest: Digest, by person: PersonID?
    ) throws(ApplicationFailure) -> SupplementReceived {
        try requireReceiver(person)
        if let id = applications.holds(digest) { throw .receivedAlready(id) }
        let application = try underWay(of: firm)
        _ = try checked(contents)
        guard application.takesSupplement else { throw .noSupplementWanted(application.id) }
        return SupplementReceived(
            application: application.id, digest: digest, contents: contents)
    }

    /// Takes in a firm's word that it takes its application back.
    package func receivingWithdrawal(
        reason: String, from firm: FirmID, digest: Digest, by person: PersonID?
    ) throws(ApplicationFailure) -> ApplicationWithdrawn {
        try requireReceiver(person)
        if let id = applications.holds(digest) { throw .receivedAlready(id) }
        let application = try underWay(of: firm)
        guard !hasLetter(application) else { throw .letterIssued(application.id) }
        return ApplicationWithdrawn(
            application: application.id, reason: try reasons(reason), digest: digest)
    }

    /// Takes in a firm's word that its application is to stand in a later round that is open.
    package func receivingEntry(
        into number: RoundNumber, from firm: FirmID, digest: Digest, eligibility: Eligibility,
        by person: PersonID?
    ) throws(ApplicationFailure) -> ApplicationEntered {
        try requireReceiver(person)
        if let id = applications.holds(digest) { throw .receivedAlready(id) }
        let application = try underWay(of: firm)
        guard application.mayEnterAnother else {
            throw .statusForbids(application.id, application.status)
        }
        guard application.round < number else { throw .notLater(number) }
        guard rounds[number]?.state == .open else { throw .roundNotOpen(number) }
        try require(eligibility)
        return ApplicationEntered(
            application: application.id, round: number, gaps: application.gaps, digest: digest)
    }

    private func requireReceiver(_ person: PersonID?) throws(ApplicationFailure) {
        guard let person else { return }
        try people.require(.receiveApplication, of: person, or: ApplicationFailure.access)
    }

    private func underWay(of firm: FirmID) throws(ApplicationFailure) -> Application {
        guard firms[firm] != nil else { throw .unknownFirm(firm) }
        guard let application = applications.active(of: firm) else { throw .noApplication(firm) }
        return application
    }

    private func require(_ eligibility: Eligibility) throws(ApplicationFailure) {
        guard eligibility.verdict == .met else {
            throw .notEligible(
                eligibility.criteria.filter { $0.verdict != .met }
                    .map { "\($0.name.rawValue): \($0.verdict.rawValue)" })
        }
    }

    private func checked(
        _ contents: ApplicationContents
    ) throws(ApplicationFailure) -> RequestedRelief {
        do throws(ContentsFailure) { return try RequestedRelief(contents) } catch {
            throw .contents(error)
        }
    }

    func reasons(_ text: String) throws(ApplicationFailure) -> String {
        guard ApplicationFields.isReason(text) else { throw .badReason }
        return text
    }
}
