import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Asks a firm, while its round is screened, to fill gaps by a day.
    ///
    /// - Parameter due: the last day; `nil` is the rulebook's number of days from today.
    package func requestingSupplement(
        to id: ApplicationID, gaps: [NamedGap], due: KoreanDate?, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(ApplicationFailure) -> SupplementRequested {
        try people.require(.requestSupplement, of: person, or: ApplicationFailure.access)
        let application = try application(id, for: person)
        guard application.status == .received else {
            throw .statusForbids(id, application.status)
        }
        guard rounds[application.round]?.state == .screening else {
            throw .roundNotAt(application.round, .screening)
        }
        let today = KoreanDate(of: now)
        let due = due ?? today.adding(days: rulebook.applications.supplementDays.value)
        guard due >= today else { throw .dueNotAhead }
        guard !gaps.isEmpty else { throw .noGaps }
        return SupplementRequested(application: id, gaps: try checked(gaps), due: due)
    }

    /// Gives an application that is not selected its outcome, with reasons for the firm.
    package func decidingApplication(
        _ id: ApplicationID, outcome: ApplicationOutcome, reasons: String, gaps: [NamedGap],
        due: KoreanDate?, by person: PersonID, at now: Instant
    ) throws(ApplicationFailure) -> ApplicationDecided {
        try people.require(.decideApplication, of: person, or: ApplicationFailure.access)
        guard outcome != .selected else { throw .selectionNeedsTwo }
        let application = try application(id, for: person)
        guard application.isActive, application.decision == nil else {
            throw .statusForbids(id, application.status)
        }
        let state = rounds[application.round]?.state
        guard state == .screening || state == .evaluating else {
            throw .roundNotAt(application.round, nil)
        }
        if outcome == .supplementRequired {
            guard !gaps.isEmpty else { throw .noGaps }
            guard let due else { throw .noDue }
            guard due >= KoreanDate(of: now) else { throw .dueNotAhead }
        }
        return ApplicationDecided(
            application: id, round: application.round, outcome: outcome,
            reasons: try self.reasons(reasons), gaps: try checked(gaps),
            due: outcome == .supplementRequired ? due : nil)
    }

    private func checked(_ gaps: [NamedGap]) throws(ApplicationFailure) -> [NamedGap] {
        guard gaps.count <= ApplicationFields.listLimit, gaps.allSatisfy(\.isWellFormed) else {
            throw .badGaps
        }
        return gaps
    }
}
